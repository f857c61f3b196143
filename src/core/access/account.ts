import { z } from "zod";
import { MadePasskey, PasskeyName, PasskeySignature } from "./passkeys";
import { ProviderClaims } from "./provider";
import { Role } from "./roles";
import { StepUpProof } from "./step-up";

export const PersonName = z.string().trim().min(1).max(200);
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const LanguageTag = z.string().min(2).max(35);
const secret = z.string().max(1000);

/** A new password and the proof that the authenticator holds the sealed secret that was shown. */
export const NewSecrets = z.object({
  password: secret,
  /** The sealed secret and a code of it; both left out by people whose roles need no second factor. */
  totpSecret: secret.optional(),
  totp: secret.optional(),
});
export type NewSecrets = z.infer<typeof NewSecrets>;

export const SignIn = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: secret,
  /** A code of the authenticator, or a recovery code. */
  code: secret.default(""),
  /** Where the request comes from, for the limits. */
  address: z.string().max(100),
  userAgent: z.string().max(1000).default(""),
});

export const SignInWithPasskey = z.object({
  signed: PasskeySignature,
  address: z.string().max(100),
  userAgent: z.string().max(1000).default(""),
});
export const SignInWithProvider = z.object({
  claims: ProviderClaims,
  address: z.string().max(100),
  userAgent: z.string().max(1000).default(""),
});
export const OpenProviderProof = z.object({ nonce: z.string().max(100) });
export const ProveWithProvider = OpenProviderProof.extend({ claims: ProviderClaims, session: z.string().max(100) });
export const LinkIdentity = z.object({ claims: ProviderClaims, session: z.string().max(100) });
export const UnlinkIdentity = z.object({ identity: z.uuid(), stepUp: StepUpProof });
export const Proven = z.object({ stepUp: StepUpProof });
export const SetLocalPasswords = z.object({ on: z.boolean() });
export const SetBreakGlass = z.object({ person: z.uuid(), on: z.boolean() });
export const SeeEmergency = z.object({ use: z.uuid() });
export const AddPasskey = z.object({ made: MadePasskey, name: PasskeyName });
export const RenamePasskey = z.object({ passkey: z.uuid(), name: PasskeyName });
export const RemovePasskey = z.object({ passkey: z.uuid(), stepUp: StepUpProof });

export const SaveProfile = z.object({ name: PersonName, language: LanguageTag });
export const ChangePassword = z.object({ current: secret, password: secret });
export const ChangeAuthenticator = z.object({ password: secret, totpSecret: secret, totp: secret });
export const RenewRecoveryCodes = z.object({ password: secret, totp: secret });
/** One of one's own sessions; all but the one in use when left out. */
export const EndSessions = z.object({ session: z.uuid().optional() });

const roles = z.array(Role).min(1).max(8);
/** A day as an auditor's last one, such as 2027-01-31; the access ends with that day in UTC. */
const lastDay = z.iso.date().nullable().default(null);

export const InvitePerson = z.object({ name: PersonName, email: Email, language: LanguageTag, roles, lastDay });
export const OpenInvitation = z.object({ token: z.string().max(100) });
export const AcceptInvitation = OpenInvitation.extend({
  name: PersonName,
  secrets: NewSecrets,
  userAgent: z.string().max(1000).default(""),
});
export const AcceptWithProvider = OpenInvitation.extend({
  claims: ProviderClaims,
  userAgent: z.string().max(1000).default(""),
});
export const NameInvitation = z.object({ invitation: z.uuid() });

export const SavePerson = z.object({ person: z.uuid(), name: PersonName, email: Email });
export const NamePerson = z.object({ person: z.uuid() });
export const GrantRole = z.object({ person: z.uuid(), role: Role, lastDay });
export const NameGrant = z.object({ grant: z.uuid() });

export const tokenDaysAtMost = 366;
export const CreateToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.string().max(100)).min(1).max(200),
  days: z.coerce.number().int().min(1).max(tokenDaysAtMost),
});
export const NameToken = z.object({ token: z.uuid() });

/** Gives the instant at which a last day is over. */
export function endOfDay(day: string | null): Date | null {
  return day === null ? null : new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000);
}

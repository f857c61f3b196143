import { z } from "zod";
import { canonical } from "@/core/shared/canonical";
import { PasskeySignature } from "./passkeys";
import { roles } from "./roles";

/** How long a statement may be signed after it was shown, in seconds. */
export const stepUpSeconds = 120;

/** Kinds of object that are decided on with a step-up. */
export const signedKinds = ["matrix-version", "erasure"] as const;

export const OpenStepUp = z.object({
  kind: z.enum(signedKinds),
  id: z.uuid(),
  /** When the approved object comes into force; with the approval when null. */
  from: z.iso.datetime().nullable().default(null),
});
export type OpenStepUp = z.infer<typeof OpenStepUp>;

/** What people change about how their own account is opened, after a step-up. */
export const accountChanges = ["add-passkey", "remove-passkey", "link-identity", "unlink-identity"] as const;
export const OpenAccountChange = z.object({ change: z.enum(accountChanges) });

const nonce = z.string().min(1).max(100);
const PasskeyProof = z.object({ nonce, passkey: PasskeySignature });
const TypedProof = z.object({ nonce, password: z.string().max(200), totp: z.string().max(20) });
export type TypedProof = z.infer<typeof TypedProof>;

/** Says that the identity provider has just vouched for the person; `prove-with-provider` has noted that. */
const ProviderProof = z.object({ nonce, provider: z.literal(true) });

/** What a person proves with: the statement they saw, and over it a passkey's signature, the provider, or password and code. */
export const StepUpProof = z.union([PasskeyProof, TypedProof, ProviderProof]);
export type StepUpProof = z.infer<typeof StepUpProof>;

/** What an approver puts their name to; the field names are those that the evidence pack shows. */
export const ApprovalStatement = z.object({
  v: z.literal("1"),
  signer: z.string(),
  signer_id: z.uuid(),
  /** Holder: of the account, in what people do about their own. */
  role: z.enum([...roles, "holder"]),
  meaning: z.string(),
  object: z.string(),
  object_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  effective_from: z.iso.datetime().nullable(),
  nonce: z.string(),
  time: z.iso.datetime(),
});
export type ApprovalStatement = z.infer<typeof ApprovalStatement>;

/** Writes a statement as the exact text that is shown, signed and kept. */
export function writeStatement(statement: ApprovalStatement): string {
  return canonical(statement);
}

/**
 * How a proof was given. Either the system checked it and signed the statement's bytes with its approval key (ECDSA
 * P-256); or the person's passkey signed authenticatorData and the SHA-256 of clientDataJSON, in which the SHA-256 of the
 * statement is the challenge. Bytes are in base64; the key is PEM.
 */
export type Attestation =
  | { readonly method: "password+totp" | "provider"; readonly attestedBy: "system"; readonly signature: string }
  | {
      readonly method: "passkey";
      readonly attestedBy: "person";
      readonly passkey: string;
      readonly publicKey: string;
      readonly authenticatorData: string;
      readonly clientDataJSON: string;
      readonly signature: string;
    };

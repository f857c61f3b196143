import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";
import { Role } from "./roles";

/** How this installation signs people in through one identity provider (OpenID Connect). */
export type ProviderSettings = {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the ID token that lists a person's groups. */
  readonly groupsClaim: string;
  readonly rolesOfGroups: ReadonlyMap<string, Role>;
  /** True when the provider asks everybody for a second factor, whatever its tokens say. */
  readonly alwaysTwoFactors: boolean;
};

const issuer = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || ["127.0.0.1", "localhost"].includes(hostname);
});
const Variables = z.object({
  TOCSIN_OIDC_ISSUER: issuer,
  TOCSIN_OIDC_CLIENT_ID: z.string().min(1),
  TOCSIN_OIDC_CLIENT_SECRET: z.string().min(1),
  TOCSIN_OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  TOCSIN_OIDC_GROUPS_CLAIM: z.string().min(1).default("groups"),
  TOCSIN_OIDC_ROLES: z.string().default(""),
  TOCSIN_OIDC_MFA: z.enum(["claimed", "always"]).default("claimed"),
});

/**
 * Reads the settings of the identity provider from environment variables; undefined without an issuer.
 * Refuses with `provider-settings`, naming the variable.
 */
export function readProviderSettings(
  variables: Readonly<Record<string, string | undefined>>,
): Result<ProviderSettings | undefined> {
  if (!variables.TOCSIN_OIDC_ISSUER) return accept(undefined);
  const parsed = Variables.safeParse(variables);
  if (!parsed.success) return wrong(String(parsed.error.issues[0]?.path[0]));
  const given = parsed.data;
  const roles = readRolesOfGroups(given.TOCSIN_OIDC_ROLES);
  if (!roles) return wrong("TOCSIN_OIDC_ROLES");
  return accept({
    name: given.TOCSIN_OIDC_NAME ?? new URL(given.TOCSIN_OIDC_ISSUER).hostname,
    issuer: given.TOCSIN_OIDC_ISSUER,
    clientId: given.TOCSIN_OIDC_CLIENT_ID,
    clientSecret: given.TOCSIN_OIDC_CLIENT_SECRET,
    groupsClaim: given.TOCSIN_OIDC_GROUPS_CLAIM,
    rolesOfGroups: roles,
    alwaysTwoFactors: given.TOCSIN_OIDC_MFA === "always",
  });
}

function wrong(variable: string): Result<never> {
  return refuse("provider-settings", { values: { variable } });
}

/** Reads `group=role, group=role`; undefined when a role is unknown, or is auditor, whose access needs an end. */
function readRolesOfGroups(text: string): ReadonlyMap<string, Role> | undefined {
  const pairs = text
    .split(",")
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map(
      (pair) => [pair.slice(0, pair.lastIndexOf("=")), Role.safeParse(pair.slice(pair.lastIndexOf("=") + 1))] as const,
    );
  if (pairs.some(([group, role]) => !group || !role.success || role.data === "auditor")) return undefined;
  return new Map(pairs.map(([group, role]) => [group, role.data as Role]));
}

/** What a verified ID token says about somebody. */
export const ProviderClaims = z.object({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  groups: z.array(z.string()).default([]),
  twoFactors: z.boolean(),
  /** When the person last proved themselves to the provider. */
  authenticatedAt: z.date().nullable(),
});
export type ProviderClaims = z.infer<typeof ProviderClaims>;

/** Methods by which a provider says that it asked for more than a password (RFC 8176). */
const strongMethods = ["mfa", "otp", "hwk", "swk", "pop", "fpt", "face", "iris"];

/** Reads what we need of the claims of a verified ID token. */
export function readClaims(
  { rolesOfGroups, groupsClaim, alwaysTwoFactors, issuer }: ProviderSettings,
  claims: Readonly<Record<string, unknown>> & { readonly sub: string },
): ProviderClaims {
  const { amr, auth_time } = claims;
  const groups = z.array(z.string()).catch([]).parse(claims[groupsClaim]);
  return {
    issuer,
    subject: claims.sub,
    groups: groups.filter((group) => rolesOfGroups.has(group)),
    twoFactors: alwaysTwoFactors || (Array.isArray(amr) && amr.some((method) => strongMethods.includes(method))),
    authenticatedAt: typeof auth_time === "number" ? new Date(auth_time * 1000) : null,
  };
}

/** How far the clock of a provider may lag behind ours, in milliseconds; it counts in whole seconds, too. */
const lag = 5000;

/** Tells whether somebody proved themselves to the provider after an instant, rather than in an earlier sign-in. */
export function isFresh(authenticatedAt: Date | null, since: Date): boolean {
  return authenticatedAt !== null && authenticatedAt.getTime() > since.getTime() - lag;
}

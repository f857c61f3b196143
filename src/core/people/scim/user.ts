import { z } from "zod";

export const userSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
export const enterpriseSchema = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const text = z.string().trim().max(1000);
const flag = z.union([z.boolean(), z.enum(["true", "false", "True", "False"]).transform((word) => /true/i.test(word))]);
const values = z.array(z.object({ value: text.min(1), type: text.optional(), primary: flag.optional() })).max(20);

/** What Tocsin takes from a SCIM user (RFC 7643); other attributes are allowed and left alone. */
export const ScimUser = z.object({
  userName: text.min(1),
  externalId: text.optional(),
  displayName: text.optional(),
  name: z.object({ formatted: text.optional(), givenName: text.optional(), familyName: text.optional() }).optional(),
  title: text.optional(),
  preferredLanguage: text.optional(),
  timezone: text.optional(),
  active: flag.default(true),
  emails: values.default([]),
  phoneNumbers: values.default([]),
  [enterpriseSchema]: z
    .object({
      department: text.optional(),
      organization: text.optional(),
      manager: z.object({ value: text.optional() }).optional(),
    })
    .optional(),
});
export type ScimUser = z.infer<typeof ScimUser>;

/** A person as the identity provider keeps them, in our words. */
export type Provisioned = {
  readonly userName: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly department: string;
  readonly organisation: string;
  readonly managerId: string | null;
  readonly active: boolean;
  /** Mail and phone, primary first. */
  readonly paths: readonly { readonly kind: "email" | "phone" | "mobile"; readonly value: string }[];
};

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads a SCIM user in our words. */
export function fromScim(user: ScimUser): Provisioned {
  const more = user[enterpriseSchema];
  const { formatted, givenName, familyName } = user.name ?? {};
  const manager = more?.manager?.value ?? "";
  const primaryFirst = (list: ScimUser["emails"]) =>
    list.toSorted((a, b) => Number(b.primary ?? 0) - Number(a.primary ?? 0));
  return {
    userName: user.userName.toLowerCase(),
    externalId: user.externalId || null,
    name: user.displayName || formatted || [givenName, familyName].filter(Boolean).join(" ") || user.userName,
    role: user.title ?? "",
    language: user.preferredLanguage ?? "",
    department: more?.department ?? "",
    organisation: more?.organization ?? "",
    managerId: uuid.test(manager) ? manager.toLowerCase() : null,
    active: user.active,
    paths: [
      ...primaryFirst(user.phoneNumbers)
        .filter(({ type }) => type !== "fax" && type !== "pager")
        .map(({ value, type }) => ({
          kind: type === "mobile" ? ("mobile" as const) : ("phone" as const),
          value: value.replace(/^tel:/i, ""),
        })),
      ...primaryFirst(user.emails).map(({ value }) => ({ kind: "email" as const, value })),
    ],
  };
}

/** A kept contact with what SCIM shows of it. */
export type KeptUser = Omit<Provisioned, "paths" | "userName"> & {
  readonly id: string;
  readonly userName: string | null;
  readonly revision: number;
  readonly paths: readonly { readonly kind: string; readonly value: string }[];
};

/** Writes a contact as a SCIM user; empty attributes are left out. */
export function toScim(kept: KeptUser, address: (id: string) => string) {
  const listed = (kinds: readonly string[], typeOf: (kind: string) => string) =>
    kept.paths
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, value }, index) => ({ value, type: typeOf(kind), ...(index === 0 && { primary: true }) }));
  const emails = listed(["email"], () => "work");
  const phoneNumbers = listed(["phone", "mobile"], (kind) => (kind === "mobile" ? "mobile" : "work"));
  const { department, organisation, managerId } = kept;
  return {
    schemas: [userSchema, enterpriseSchema],
    id: kept.id,
    ...(kept.externalId && { externalId: kept.externalId }),
    userName: kept.userName ?? kept.id,
    displayName: kept.name,
    name: { formatted: kept.name },
    ...(kept.role && { title: kept.role }),
    ...(kept.language && { preferredLanguage: kept.language }),
    active: kept.active,
    ...(emails.length > 0 && { emails }),
    ...(phoneNumbers.length > 0 && { phoneNumbers }),
    [enterpriseSchema]: {
      ...(department && { department }),
      ...(organisation && { organization: organisation }),
      ...(managerId && { manager: { value: managerId, $ref: address(managerId) } }),
    },
    meta: { resourceType: "User", location: address(kept.id), version: `W/"${kept.revision}"` },
  };
}

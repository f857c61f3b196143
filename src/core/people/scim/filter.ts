import { accept, type Result, refuse } from "@/core/shared/result";

export type UserFilter = { readonly by: "userName" | "externalId" | "id" | "email"; readonly value: string };

const names = new Map<string, UserFilter["by"]>([
  ["username", "userName"],
  ["externalid", "externalId"],
  ["id", "id"],
  ["emails", "email"],
  ["emails.value", "email"],
]);

/**
 * Reads the filters that identity providers send to find one user: `userName eq "ada@example.com"`, also by externalId,
 * id and mail address. Refuses `scim-filter` for every other one.
 */
export function readFilter(text: string): Result<UserFilter | null> {
  if (text.trim() === "") return accept(null);
  const [, name, value] =
    /^\s*(?:urn:ietf:params:scim:schemas:core:2\.0:User:)?([\w.]+)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$/i.exec(text) ?? [];
  const by = names.get(name?.toLowerCase() ?? "");
  if (!by || value === undefined) return refuse("scim-filter", { values: { filter: text.slice(0, 200) } });
  return accept({ by, value: value.replace(/\\(.)/g, "$1") });
}

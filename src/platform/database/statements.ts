import { createHash } from "node:crypto";

/** A server keeps a plan per connection and statement: only statements that come often get one, and not too many. */
const oftenIs = 3;
const preparedAtMost = 300;
const watchedAtMost = 3000;

/** Gives the name under which a statement is prepared. */
export type StatementNames = (query: { readonly sql: string }) => string;

/**
 * Makes the function that names statements, so that PostgreSQL parses and plans the frequent ones once per connection.
 * An empty name means none: the statement is planned each time.
 */
export function statementNames(): StatementNames {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= preparedAtMost) return known ?? "";
    const count = (seen.get(sql) ?? 0) + 1;
    if (count < oftenIs) {
      if (seen.size >= watchedAtMost) seen.clear();
      seen.set(sql, count);
      return "";
    }
    seen.delete(sql);
    const name = `s_${createHash("sha256").update(sql).digest("base64url").slice(0, 22)}`;
    names.set(sql, name);
    return name;
  };
}

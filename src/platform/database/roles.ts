import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Owns the tables and runs migrations; never known to the web server. */
export const ownerRole = "tocsin_owner";
/** What the web server connects as; migrations grant it what it may do. */
export const appRole = "tocsin_app";
export const databaseName = "tocsin";

/** Creates the owner and its database in an embedded cluster, and gives the owner the password at hand. */
export async function ensureOwner(superuser: Client, password: string): Promise<void> {
  const owner = escapeIdentifier(ownerRole);
  await ensureRole(superuser, ownerRole, `LOGIN CREATEROLE CREATEDB PASSWORD ${escapeLiteral(password)}`);
  const { rowCount } = await superuser.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
  if (!rowCount) await superuser.query(`CREATE DATABASE ${escapeIdentifier(databaseName)} OWNER ${owner}`);
}

/**
 * Creates the role that the web server connects as, and gives it the password at hand. Roles belong to the whole
 * PostgreSQL server, so the role notes the database it serves, lest a second installation takes it away.
 * Refuses with `database-role-taken` and `database-role-not-allowed`.
 */
export async function ensureAppRole(owner: Client, password: string): Promise<Result<void>> {
  const { rows } = await owner.query<{ database: string; serves: string | null }>(
    `SELECT current_database() AS database,
            (SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = $1) AS serves`,
    [appRole],
  );
  const mark = `Tocsin in database ${rows[0]?.database}`;
  const serves = rows[0]?.serves;
  if (serves && serves !== mark) return refuse("database-role-taken", { values: { role: appRole, serves } });
  try {
    await ensureRole(owner, appRole, `LOGIN PASSWORD ${escapeLiteral(password)}`);
    await owner.query(`COMMENT ON ROLE ${escapeIdentifier(appRole)} IS ${escapeLiteral(mark)}`);
    return accept(undefined);
  } catch (error) {
    const insufficientPrivilege = "42501";
    if (!(error instanceof Error && "code" in error && error.code === insufficientPrivilege)) throw error;
    return refuse("database-role-not-allowed", { values: { role: appRole, user: owner.user ?? "" } });
  }
}

async function ensureRole(client: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${escapeIdentifier(role)} ${attributes}`);
}

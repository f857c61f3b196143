import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Owns the tables and runs migrations; never known to the web server. */
export const ownerRole = "tocsin_owner";
/** Holds the grants that migrations make; nobody signs in as it. */
export const appRole = "tocsin_app";
export const databaseName = "tocsin";

const noLogin = "NOLOGIN";

/** Any number that no other lock of Tocsin has: processes that start at once would create the same role. */
const roleLock = 72_707_371;

/** Creates the owner and its database in an embedded cluster, and gives the owner the password at hand. */
export async function ensureOwner(superuser: Client, password: string): Promise<void> {
  const owner = escapeIdentifier(ownerRole);
  await ensureRole(superuser, ownerRole, `LOGIN CREATEROLE CREATEDB PASSWORD ${escapeLiteral(password)}`);
  const { rowCount } = await superuser.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
  if (!rowCount) await superuser.query(`CREATE DATABASE ${escapeIdentifier(databaseName)} OWNER ${owner}`);
}

/** Names the role that the web server connects as. Roles belong to the whole PostgreSQL server, so each database has its own. */
export function appLogin(database: string): string {
  return `${appRole}_${database}`;
}

/**
 * Creates the role that holds the grants and the one that the web server connects as, a member of it, and gives the
 * latter the password at hand. Refuses with `database-role-not-allowed`.
 */
export async function ensureAppRole(owner: Client, password: string): Promise<Result<void>> {
  const { rows } = await owner.query<{ database: string }>("SELECT current_database() AS database");
  const login = appLogin(rows[0]?.database ?? "");
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [roleLock]);
    await ensureRole(owner, appRole, noLogin);
    await ensureRole(owner, login, `LOGIN PASSWORD ${escapeLiteral(password)}`);
    await owner.query(`GRANT ${escapeIdentifier(appRole)} TO ${escapeIdentifier(login)}`);
    return accept(undefined);
  } catch (error) {
    const insufficientPrivilege = "42501";
    if (!(error instanceof Error && "code" in error && error.code === insufficientPrivilege)) throw error;
    return refuse("database-role-not-allowed", { values: { role: appRole, user: owner.user ?? "" } });
  } finally {
    await owner.query("SELECT pg_advisory_unlock($1)", [roleLock]);
  }
}

async function ensureRole(client: Client, role: string, attributes: string): Promise<void> {
  const { rows } = await client.query("SELECT rolcanlogin AS login FROM pg_roles WHERE rolname = $1", [role]);
  // A group belongs to whoever made it first; another installation's owner could not change it, and need not.
  if (attributes === noLogin && rows[0]?.login === false) return;
  await client.query(`${rows.length ? "ALTER" : "CREATE"} ROLE ${escapeIdentifier(role)} ${attributes}`);
}

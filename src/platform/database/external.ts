import { Client } from "pg";
import { accept, type Result, refuse } from "@/core/shared/result";
import { appLogin } from "./roles";

/** The oldest PostgreSQL that Tocsin's schema works on. */
const oldestVersion = 15;
const patience = 10_000;

/**
 * Opens a connection to a PostgreSQL of somebody else's, and makes sure that it is new enough.
 * Refuses with `database-url`, `database-unreachable` and `database-too-old`.
 */
export async function connectExternal(url: string): Promise<Result<Client>> {
  if (!isPostgresUrl(url)) return refuse("database-url");
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience });
  const address = `${client.host}:${client.port}`;
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number");
    const version = Math.floor(rows[0].number / 10_000);
    if (version >= oldestVersion) return accept(client);
    await client.end();
    return refuse("database-too-old", { values: { version, oldest: oldestVersion } });
  } catch (error) {
    return refuse("database-unreachable", { values: { address, problem: problemOf(error) } });
  }
}

/** Makes the connection string of the web server's role out of the owner's. */
export function appUrlOf(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = appLogin(decodeURIComponent(url.pathname.slice(1)));
  url.password = password;
  return url.href;
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

/** Several addresses for one name fail with an error that has a code, but no words of its own. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String("code" in error ? error.code : error.name);
}

import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { superuser } from "@/platform/database/embedded";
import { appLogin, ownerRole } from "@/platform/database/roles";
import { connectionUrl } from "./cluster";

/** Does something with a connection of its own. */
export async function withClient<Value>(url: string, use: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Makes databases with nothing in them, as somebody else's PostgreSQL offers them; `drop` takes all of them away again. */
export function emptyDatabases(port: number) {
  const made: string[] = [];
  const administer = (statement: string) =>
    withClient(connectionUrl(port, superuser, "postgres"), (client) => client.query(statement));
  return {
    /** Gives the connection of its owner. */
    async make(): Promise<string> {
      const name = `empty_${randomBytes(5).toString("hex")}`;
      await administer(`CREATE DATABASE ${name} OWNER ${ownerRole}`);
      made.push(name);
      return connectionUrl(port, ownerRole, name);
    },
    async drop(): Promise<void> {
      for (const name of made.splice(0)) {
        await administer(`DROP DATABASE ${name} WITH (FORCE)`);
        await administer(`DROP ROLE IF EXISTS ${appLogin(name)}`);
      }
    },
  };
}

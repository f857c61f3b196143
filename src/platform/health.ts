import { Client } from "pg";
import type { Loss } from "@/core/ledger/loss";
import { migrationState, readMigrations } from "./database/migrations";
import { environment } from "./environment";
import { missingGuards } from "./ledger/guards";
import { currentLoss } from "./ledger/outside";

/** What keeps this process from serving; `name` says which migration or guard. */
export type Lack = { readonly part: "database" | "migrations" | "guards"; readonly name: string };

/**
 * Looks whether this process can serve: the database answers, its tables are at the level of this program, and it
 * still guards the ledger. Gives what is lacking; nothing when all is well.
 */
export async function lacks(databaseUrl = environment().databaseUrl): Promise<Lack[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  try {
    await client.connect();
    const state = await migrationState(client, await readMigrations());
    if (state.kind !== "current") return [{ part: "migrations", name: `${state.kind}: ${state.names.join(", ")}` }];
    return (await missingGuards(client)).map((guard) => ({ part: "guards", name: guard.name ?? guard.code }));
  } catch (error) {
    return [{ part: "database", name: error instanceof Error && "code" in error ? String(error.code) : "unknown" }];
  } finally {
    await client.end().catch(() => {});
  }
}

/** Names the parts that are lacking, each once, and what the ledger lacks of what was kept outside. */
export async function readiness(): Promise<{ parts: string[]; missing: Loss | undefined }> {
  const missing = currentLoss();
  const parts = new Set<string>((await lacks()).map(({ part }) => part));
  return { parts: [...parts, ...(missing ? ["ledger"] : [])], missing };
}

import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { accept, type Result, refuse } from "@/core/shared/result";
import { type Migration, migrationState, readMigrations } from "./migrations";

/** The number that `prisma migrate deploy` locks too, so that the two never work at once. */
const migrationLock = 72_707_369;

/**
 * Brings a database to the state of `prisma/migrations` and returns the names of the scripts that ran.
 * All missing scripts and their records commit together: a crash half-way leaves the database as it was. (Prisma's
 * engine would run each script outside a transaction, cut at every semicolon.) Of several processes one works and
 * the others wait. Refuses with `database-newer`, `database-edited` and `database-migration-failed`.
 */
export async function migrate(ownerUrl: string): Promise<Result<string[]>> {
  const migrations = await readMigrations();
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const state = await migrationState(client, migrations);
    switch (state.kind) {
      case "current":
        return accept([]);
      case "ahead":
        return refuse("database-newer", { values: { names: state.names.join(", ") } });
      case "edited":
        return refuse("database-edited", { values: { names: state.names.join(", ") } });
      case "failed":
        return refuse("database-migration-failed", { values: { names: state.names.join(", ") } });
      case "behind":
        await client.query("BEGIN");
        await runMigrations(
          client,
          migrations.filter(({ name }) => state.names.includes(name)),
        );
        await client.query("COMMIT");
        return accept([...state.names]);
    }
  } finally {
    await client.end();
  }
}

/** Runs scripts and records them, within the transaction of the caller. */
export async function runMigrations(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(recordTable);
  for (const { name, script, checksum } of migrations) {
    await client.query(script);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
}

/** As Prisma makes it. */
const recordTable = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

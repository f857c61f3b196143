import { pipeline } from "node:stream/promises";
import { Client, escapeLiteral } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { About } from "@/core/backup/about";
import { accept, type Result, refuse } from "@/core/shared/result";
import { runMigrations } from "@/platform/database/migrate";
import { type Migration, readMigrations } from "@/platform/database/migrations";
import { isEmpty, openTables, type SequenceState } from "@/platform/database/shape";
import { missingGuards } from "@/platform/ledger/guards";
import { type OpenPart, readJson } from "./parts";

/** The migrations of this program, split at the level of a backup. */
export type Levels = { readonly before: readonly Migration[]; readonly after: readonly Migration[] };

/** Compares the level of a backup with this program's. Refuses `backup-newer` and `backup-edited`. */
export async function levelsFor({ migrations }: About, folder?: string): Promise<Result<Levels>> {
  const known = await readMigrations(folder);
  const ran = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const names = new Set(known.map(({ name }) => name));
  const newer = [...ran.keys()].filter((name) => !names.has(name));
  if (newer.length) return refuse("backup-newer", { values: { names: newer.join(", ") } });
  const edited = known.filter(({ name, checksum }) => ran.has(name) && ran.get(name) !== checksum);
  if (edited.length) return refuse("backup-edited", { values: { names: edited.map(({ name }) => name).join(", ") } });
  return accept({
    before: known.filter(({ name }) => ran.has(name)),
    after: known.filter(({ name }) => !ran.has(name)),
  });
}

export type Loading = {
  /** Puts one part of the backup into the database; parts of other kinds are passed over. */
  readonly take: (open: OpenPart) => Promise<void>;
  /** Brings the tables to the level of this program, opens a new incarnation of the ledger and commits. */
  readonly finish: () => Promise<Result<void>>;
  readonly abandon: () => Promise<void>;
};

/**
 * Begins to fill an empty database as its owner, at the level of the backup; everything happens in one transaction.
 * Refuses `database-not-empty`.
 */
export async function beginLoading(ownerUrl: string, { before, after }: Levels): Promise<Result<Loading>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  if (!(await isEmpty(client))) {
    await client.end();
    return refuse("database-not-empty");
  }
  await client.query("BEGIN");
  await runMigrations(client, before);
  const closeTables = await openTables(client);
  return accept({
    async take({ part, body }) {
      if (part.kind === "table")
        await pipeline(body, client.query(copyFrom(`COPY ${part.name} (${part.columns}) FROM STDIN`)));
      if (part.kind === "sequences")
        for (const { name, last } of (await readJson(body)) as SequenceState[])
          await client.query(`SELECT setval(${escapeLiteral(name)}, $1)`, [last]);
    },
    async finish() {
      await closeTables();
      await runMigrations(client, after);
      // Whoever was signed in when the backup was made signs in again.
      await client.query(`DELETE FROM "Session"`);
      await client.query("INSERT INTO ledger.incarnation (seq) SELECT max(seq) + 1 FROM ledger.incarnation");
      const missing = await missingGuards(client);
      if (missing.length === 0) await client.query("COMMIT");
      await client.end();
      const names = missing.map(({ name = "" }) => name).join(", ");
      return missing.length === 0 ? accept(undefined) : refuse("restore-guards", { values: { names } });
    },
    abandon: () => client.end(),
  });
}

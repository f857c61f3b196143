import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import { projectFolder } from "@/platform/project";

export const migrationsFolder = join(projectFolder, "prisma", "migrations");

export type Migration = { readonly name: string; readonly script: string; readonly checksum: string };

/**
 * Where a database stands against the migrations folder, and which migrations say so. `ahead`: a newer Tocsin has
 * changed the database. `edited`: a script was changed after it ran here. `failed`: another program left one half-way.
 */
export type MigrationState =
  | { readonly kind: "current" }
  | { readonly kind: "behind" | "ahead" | "edited" | "failed"; readonly names: readonly string[] };

/** Reads the migrations folder in the order in which the scripts run; the checksum is Prisma's (SHA-256 of the file). */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(/* turbopackIgnore: true */ join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    }),
  );
}

/** Compares `_prisma_migrations` with the folder. */
export async function migrationState(client: Client, migrations: readonly Migration[]): Promise<MigrationState> {
  const { rows: found } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`);
  if (!found[0].exists) return { kind: "behind", names: migrations.map(({ name }) => name) };

  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const failed = rows.filter((row) => !row.finished);
  if (failed.length) return { kind: "failed", names: names(failed) };

  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = rows.filter((row) => !known.has(row.name));
  if (unknown.length) return { kind: "ahead", names: names(unknown) };
  const edited = rows.filter((row) => known.get(row.name)?.checksum !== row.checksum);
  if (edited.length) return { kind: "edited", names: names(edited) };

  const applied = new Set(names(rows));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  return missing.length ? { kind: "behind", names: names(missing) } : { kind: "current" };
}

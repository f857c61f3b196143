import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { Pool } from "pg";
import { environment } from "@/platform/environment";

/**
 * Searches every column of every table in the whole database, as its superuser, and every file of the data folder, zip
 * files unpacked. Tables and columns come from the catalogue, so that one that is added tomorrow is searched as well.
 * Gives the places that hold one of the canaries.
 */
export async function findCanaries(superuser: Pool, canaries: readonly string[]): Promise<string[]> {
  return [...(await inDatabase(superuser, canaries)), ...inFiles(environment().dataFolder, canaries)];
}

async function inDatabase(superuser: Pool, canaries: readonly string[]): Promise<string[]> {
  const { rows: columns } = await superuser.query<{ schema: string; table: string; column: string; bytes: boolean }>(`
    SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, a.atttypid = 'bytea'::regtype AS bytes
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'`);
  const found: string[] = [];
  for (const { schema, table, column, bytes } of columns) {
    const text = bytes ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const { rows } = await superuser.query(
      `SELECT canary FROM unnest($1::text[]) canary
       WHERE EXISTS (SELECT FROM "${schema}"."${table}" WHERE position(lower(canary) IN lower(${text})) > 0)`,
      [canaries],
    );
    found.push(...rows.map(({ canary }) => `${schema}.${table}.${column}: ${canary}`));
  }
  return found;
}

function inFiles(folder: string, canaries: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const texts = [path, bytes.toString("latin1"), ...(entry.name.endsWith(".zip") ? unpacked(bytes) : [])];
      return canaries
        .filter((canary) => texts.some((text) => text.toLowerCase().includes(canary.toLowerCase())))
        .map((canary) => `${path}: ${canary}`);
    });
}

/** Inflates whatever in a zip file starts like an entry; what is stored plainly is found without this. */
export function unpacked(zip: Buffer): string[] {
  const texts: string[] = [];
  for (let at = zip.indexOf("PK\u0003\u0004"); at >= 0; at = zip.indexOf("PK\u0003\u0004", at + 4)) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    if (zip.readUInt16LE(at + 8) === 8) texts.push(inflateRawSync(zip.subarray(start)).toString("latin1"));
  }
  return texts;
}

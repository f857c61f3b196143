import type { ClientBase } from "pg";

/** A table of ours: its quoted name and the quoted columns that hold data, for COPY. */
export type TableShape = { readonly name: string; readonly columns: string };

/** Tables of ours; the record of migrations is what the tables follow, and no content. */
const ours = `n.nspname IN ('public', 'ledger') AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'`;

/** Lists the tables of a database with the columns that can be written. */
export async function readTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE ${ours} GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

export type SequenceState = { readonly name: string; readonly last: string };

/** Lists the sequences that have given a number, with the last one. */
export async function readSequences(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS last
     FROM pg_sequences WHERE schemaname IN ('public', 'ledger') AND last_value IS NOT NULL`,
  );
  return rows;
}

/** Tells whether a database has no table at all. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'ledger') AND c.relkind IN ('r', 'v', 'S') LIMIT 1`,
  );
  return rows.length === 0;
}

/**
 * Empties all tables and takes away what stands against filling them: triggers and foreign keys. Returns the function
 * that puts it all back as it was; foreign keys are then checked against the content. Only within a transaction.
 */
export async function openTables(client: ClientBase): Promise<() => Promise<void>> {
  const triggers = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %I.%I DISABLE TRIGGER %I', n.nspname, c.relname, t.tgname) AS off,
       format('ALTER TABLE %I.%I ENABLE %s TRIGGER %I', n.nspname, c.relname,
         CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname) AS on
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${ours} AND NOT t.tgisinternal AND t.tgenabled <> 'D'`,
  );
  const keys = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname) AS off,
       format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) AS on
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${ours} AND k.contype = 'f'`,
  );
  const all = [...triggers.rows, ...keys.rows];
  for (const { off } of all) await client.query(off);
  const tables = await readTables(client);
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
  return async () => {
    for (const { on } of all.reverse()) await client.query(on);
  };
}

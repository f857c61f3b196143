import { type ClientBase, escapeIdentifier, escapeLiteral } from "pg";
import type { Subject } from "@/application/privacy/subject";
import { isSecretColumn } from "@/core/privacy/secret-columns";
import { copyRows } from "@/platform/ledger/copy";

/** Why a record is in the export: it is about the person, it names them, they did something with it, or the ledger says so. */
export const heldParts = ["own", "named", "done", "ledger", "ledgerDone"] as const;
export type HeldPart = (typeof heldParts)[number];
export type Held = {
  readonly part: HeldPart;
  readonly table: string;
  readonly record: Readonly<Record<string, unknown>>;
};

type Column = { readonly table: string; readonly column: string; readonly type: string };

/**
 * Reads everything that is held on a person, record by record. Tables and columns come from the catalogue, so that a
 * table of tomorrow is part of it. The caller opens a REPEATABLE READ transaction on the connection.
 */
export async function* readHeld(client: ClientBase, subject: Subject): AsyncIterable<Held> {
  const columns = await columnsOf(client);
  for (const table of new Set(columns.map((column) => column.table)))
    yield* ofTable(
      client,
      columns.filter((column) => column.table === table),
      subject,
    );
  yield* ofLedger(client, subject);
}

async function columnsOf(client: ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT c.relname AS "table", a.attname AS "column", t.typname AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND c.relname <> ALL (ARRAY['_prisma_migrations', 'CatalogueRelease']) ORDER BY c.relname, a.attnum`);
  return rows;
}

async function* ofTable(
  client: ClientBase,
  columns: readonly Column[],
  { ids, pattern }: Subject,
): AsyncIterable<Held> {
  const table = columns[0]?.table ?? "";
  const list = `ARRAY[${ids.map(escapeLiteral).join(", ")}]::uuid[]`;
  const refers = columns.flatMap(({ column, type }) => {
    if (type === "uuid") return [{ column, test: `t.${escapeIdentifier(column)} = ANY (${list})` }];
    return type === "_uuid" ? [{ column, test: `t.${escapeIdentifier(column)} && ${list}` }] : [];
  });
  const shown = columns.filter(({ column }) => !isSecretColumn(column));
  const texts = shown.filter(({ type }) => ["text", "_text", "jsonb"].includes(type));
  const belongs = refers.filter(({ column }) => ["id", "personId", "contactId", "recordId"].includes(column));
  const acted = refers.filter((one) => !belongs.includes(one));
  const any = (tests: readonly string[]) => (tests.length > 0 ? `(${tests.join(" OR ")})` : "false");
  const own = any(belongs.map(({ test }) => test));
  const names = ({ column, type }: Column) =>
    `${type === "_text" ? `array_to_string(t.${escapeIdentifier(column)}, E'\\n')` : `t.${escapeIdentifier(column)}::text`} ~* ${escapeLiteral(pattern ?? "")}`;
  const named = pattern === null ? "false" : any(texts.map(names));
  const without = `ARRAY[${columns
    .filter(({ column }) => isSecretColumn(column))
    .map(({ column }) => escapeLiteral(column))
    .join(", ")}]::text[]`;
  const mentioned = pattern === null ? "'{}'::jsonb" : pick(texts.map((column) => [column.column, names(column)]));
  const did = pick(acted.map(({ column, test }) => [column, test]));
  yield* records(
    client,
    "own",
    table,
    `SELECT (to_jsonb(t) - ${without})::text FROM ${escapeIdentifier(table)} t WHERE ${own}`,
  );
  yield* records(
    client,
    "named",
    table,
    `SELECT (jsonb_build_object('id', to_jsonb(t)->'id') || ${mentioned})::text
    FROM ${escapeIdentifier(table)} t WHERE NOT ${own} AND ${named}`,
  );
  yield* records(
    client,
    "done",
    table,
    `SELECT (jsonb_build_object('id', to_jsonb(t)->'id') || ${did})::text
    FROM ${escapeIdentifier(table)} t WHERE NOT ${own} AND ${any(acted.map(({ test }) => test))}`,
  );
}

/** Builds, in SQL, an object of the columns for which a test holds. */
function pick(columns: ReadonlyArray<readonly [column: string, test: string]>): string {
  const parts = columns.map(
    ([column, test]) =>
      `CASE WHEN ${test} THEN jsonb_build_object(${escapeLiteral(column)}, to_jsonb(t)->${escapeLiteral(column)}) ELSE '{}' END`,
  );
  return parts.length > 0 ? `(${parts.join(" || ")})` : "'{}'::jsonb";
}

async function* ofLedger(client: ClientBase, { ids, accounts, pattern }: Subject): AsyncIterable<Held> {
  const about = escapeLiteral(`"(contact|person|leaver|successor)":"(${ids.join("|")})"`);
  const entry = `jsonb_build_object('kind', s.kind, 'entry', e.n, 'type', line::jsonb->'type', 'at', line::jsonb->'at')`;
  const from = `FROM ledger.entry e JOIN ledger.stream s ON s.id = e.stream_id
    CROSS JOIN LATERAL (SELECT convert_from(e.record, 'UTF8') AS line) l`;
  yield* records(
    client,
    "ledger",
    "ledger",
    `SELECT (${entry} || jsonb_build_object('field', f.name, 'says', convert_from(f.body, 'UTF8')::jsonb->2))::text
    ${from} JOIN ledger.field f ON f.stream_id = e.stream_id AND f.n = e.n
    WHERE f.body IS NOT NULL AND (f.name = ANY (ARRAY[${ids.map((id) => escapeLiteral(`contact.${id}`)).join(", ")}])
      OR (s.kind IN ('access', 'register') AND line ~ ${about})
      OR ${pattern === null ? "false" : `convert_from(f.body, 'UTF8') ~* ${escapeLiteral(pattern)}`})
    ORDER BY s.kind, s.id, e.n`,
  );
  if (accounts.length === 0) return;
  const actor = escapeLiteral(`^\\{"actor":"person:(${accounts.join("|")})"`);
  yield* records(
    client,
    "ledgerDone",
    "ledger",
    `SELECT (${entry})::text ${from} WHERE line ~ ${actor} ORDER BY e.recorded_at`,
  );
}

async function* records(client: ClientBase, part: HeldPart, table: string, sql: string): AsyncIterable<Held> {
  for await (const batch of copyRows(client, sql))
    for (const [line] of batch) yield { part, table, record: JSON.parse(line?.toString() ?? "{}") };
}

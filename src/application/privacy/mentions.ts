import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";

export type TextColumn = {
  readonly of_table: string;
  readonly of_column: string;
  readonly holds: "text" | "list" | "json";
};

/** Reads from the catalogue which columns can hold a mention that can be erased; a table of tomorrow is among them. */
export function textColumns(db: Database | Tx): Promise<TextColumn[]> {
  return db.$queryRaw<TextColumn[]>`SELECT * FROM public.columns_with_text()`;
}

const quoted = (name: string) => Prisma.raw(`"${name.replaceAll('"', '""')}"`);

/** Tells, in SQL, whether a column mentions what the pattern finds. */
export function mentions({ of_column, holds }: TextColumn, pattern: string): Prisma.Sql {
  const column = quoted(of_column);
  return holds === "list"
    ? Prisma.sql`array_to_string(${column}, E'\n') ~* ${pattern}`
    : Prisma.sql`${column}::text ~* ${pattern}`;
}

/** Counts the rows that mention a person, by table; the person's own records are not counted. */
export async function countMentions(
  db: Database | Tx,
  pattern: string | null,
  own: readonly string[],
): Promise<Array<{ table: string; rows: number }>> {
  if (pattern === null) return [];
  const columns = await textColumns(db);
  const counts = [...new Set(columns.map(({ of_table }) => of_table))].map((table) => {
    const ofTable = columns.filter(({ of_table }) => of_table === table);
    const any = Prisma.join(
      ofTable.map((column) => mentions(column, pattern)),
      " OR ",
    );
    return Prisma.sql`SELECT ${table} AS "table", count(*)::int AS rows FROM ${quoted(table)} t
      WHERE (${any}) AND NOT coalesce(to_jsonb(t)->>'id' = ANY (${[...own]}), false)`;
  });
  const found = await db.$queryRaw<Array<{ table: string; rows: number }>>`${Prisma.join(counts, " UNION ALL ")}`;
  return found.filter(({ rows }) => rows > 0);
}

/** Finds sealed matrix documents that mention a person: those cannot be changed, and it has to be said. */
export async function sealedMentions(
  db: Database | Tx,
  pattern: string | null,
): Promise<Array<{ matrix: string; number: number }>> {
  if (pattern === null) return [];
  return db.$queryRaw`
    SELECT m.name AS matrix, v.number FROM "Version" v JOIN "Matrix" m ON m.id = v."matrixId"
    WHERE v.document ~* ${pattern} ORDER BY m.name, v.number LIMIT 50`;
}

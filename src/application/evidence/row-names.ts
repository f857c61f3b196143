import type { Database } from "@/platform/database/client";

/** Finds what rows are called, by id; rows that were archived since still have their name. */
export async function rowNames(
  db: Database,
  named: ReadonlyArray<{ readonly rowId: string | null }>,
): Promise<Map<string, string>> {
  const ids = [...new Set(named.flatMap(({ rowId }) => rowId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.row.findMany({ where: { id: { in: ids } }, select: { id: true, what: true, scenario: true } });
  return new Map(rows.map(({ id, what, scenario }) => [id, what || scenario]));
}

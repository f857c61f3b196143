import type { DocumentRow } from "@/core/matrix/row";

/** Gathers the rows of each incident class, in the order in which the matrix has them. */
export function incidentsOf(rows: readonly DocumentRow[]): [scenario: string, rows: DocumentRow[]][] {
  const found = new Map<string, DocumentRow[]>();
  for (const row of rows) {
    const scenario = row.scenario.trim();
    if (scenario === "") continue;
    const there = found.get(scenario);
    if (there) there.push(row);
    else found.set(scenario, [row]);
  }
  return [...found];
}

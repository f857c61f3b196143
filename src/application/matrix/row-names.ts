import type { MatrixDocument } from "@/core/matrix/document";
import type { Finding } from "@/core/matrix/rules/judge";
import { rowName } from "@/core/matrix/rules/support/view";

/** Names the rows in which something was found, by id. */
export function rowNames(document: MatrixDocument, findings: readonly Finding[]): Record<string, string> {
  const found = new Set(findings.map(({ row }) => row));
  return Object.fromEntries(document.rows.filter(({ id }) => found.has(id)).map((row) => [row.id, rowName(row)]));
}

import type { MatrixDocument } from "@/core/matrix/document";
import type { Finding } from "@/core/matrix/rules/judge";
import { rowNamesOf } from "@/core/matrix/rules/support/row-names";

/** Names the rows in which something was found, by id. */
export function rowNames(document: MatrixDocument, findings: readonly Finding[]): Record<string, string> {
  const found = new Set(findings.map(({ row }) => row));
  return Object.fromEntries([...rowNamesOf(document.rows)].filter(([id]) => found.has(id)));
}

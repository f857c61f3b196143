import type { MatrixDocument } from "@/core/matrix/document";
import type { Version } from "@/core/matrix/version";
import type { Database, Tx } from "@/platform/database/client";
import { documentOfVersion } from "./versions";

const person = "person:";

/**
 * Edits count again for so long before the last approved version was frozen, in milliseconds: a change that was being
 * committed at that moment may carry an earlier time and still not stand in that version. As long as a command may run.
 */
const overlap = 60_000;

/** Records of these nouns make up a matrix document. A contact does not: keeping one's own number right is no edit of the matrix. */
const nouns = ["row", "matrix", "section", "stakeholder", "position", "channel", "service"];

/** Collects the people who changed anything that the document is made of, since the last approved version was frozen. */
export async function editorsSinceApproval(
  db: Database | Tx,
  document: MatrixDocument,
  versions: readonly Version[],
): Promise<string[]> {
  const last = versions.find(({ status }) => status === "approved" || status === "superseded");
  return editorsOf(db, document, last && (await documentOfVersion(db, last.id)), last?.submittedAt);
}

/** Collects the people who changed anything that the document is made of, since an instant. */
export async function editorsOf(
  tx: Database | Tx,
  document: MatrixDocument,
  before: MatrixDocument | undefined,
  since?: Date,
) {
  const register = [document, before].flatMap((one) =>
    one ? [one.stakeholders, one.positions, one.channels, one.services].flat().map(({ id }) => id) : [],
  );
  const from = new Date(since ? since.getTime() - overlap : 0);
  const matrix = document.matrix.id;
  const actors = await tx.$queryRaw<{ actor: string }[]>`
    SELECT DISTINCT actor FROM "Change" WHERE at >= ${from} AND noun = ANY (${nouns}) AND "recordId" = ANY (
      array(SELECT id FROM "Row" WHERE "matrixId" = ${matrix}::uuid)
      || array(SELECT id FROM "PlanSection" WHERE "matrixId" = ${matrix}::uuid)
      || ${[matrix, ...register]}::uuid[]
    )`;
  return actors.flatMap(({ actor }) => (actor.startsWith(person) ? actor.slice(person.length) : []));
}

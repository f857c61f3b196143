import { recordChanges } from "@/application/ledger/record-changes";
import type { Actor } from "@/core/access/actor";
import type { MatrixDocument } from "@/core/matrix/document";
import type { Tx } from "@/platform/database/client";

type About = { readonly actor: Actor; readonly now: Date };

/** Brings the plan of a matrix to the sections that a document has; gives the names of those that changed. */
export async function restoreSections(
  tx: Tx,
  document: MatrixDocument,
  about: About,
  newId: () => string,
): Promise<string[]> {
  const matrixId = document.matrix.id;
  const stored = new Map((await tx.planSection.findMany({ where: { matrixId } })).map((one) => [one.name, one]));
  const wanted = new Map(document.plan.map((section) => [section.name, section]));
  const changed: string[] = [];
  for (const name of new Set([...stored.keys(), ...wanted.keys()])) {
    const [before, section] = [stored.get(name), wanted.get(name)];
    const [kind, text] = [section?.kind ?? null, section?.text];
    if (before?.text === text && before?.kind === kind) continue;
    const id = before?.id ?? newId();
    if (text === undefined) await tx.planSection.delete({ where: { id } });
    else if (before) await tx.planSection.update({ where: { id }, data: { kind, text, revision: { increment: 1 } } });
    else await tx.planSection.create({ data: { id, matrixId, name, kind, text } });
    await recordChanges(tx, { noun: "section", recordId: id, ...about }, before ?? {}, { kind, text });
    changed.push(name);
  }
  return changed;
}

import { createHash } from "node:crypto";
import { type Actor, actorName } from "@/core/access/actor";
import type { Entry, Stream } from "@/core/ledger/entry";
import { editsStream } from "@/core/ledger/streams";
import type { RowEdits } from "@/core/matrix/edit";
import { named, type Register, referringFields, registerOf } from "@/core/matrix/references";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Finds the ledger stream of what this actor edits in this matrix. */
export function editsOf(matrixId: string, actor: Actor): Stream {
  return editsStream(matrixId, actorName(actor), sha256);
}

/** Makes the ledger entry of an edit: ids in the clear, values as salted fields. */
export function edited(
  actor: Actor,
  matrix: string,
  type: string,
  meta: Readonly<Record<string, string>>,
  fields: Entry["fields"] = {},
): Entry {
  return { stream: editsOf(matrix, actor), type, meta: { matrix, ...meta }, fields };
}

/** Finds a matrix that can still be edited; refuses `not-found` and `matrix-archived`. */
export async function openMatrix(tx: Tx, id: string) {
  const matrix = await tx.matrix.findUnique({ where: { id } });
  if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
  if (matrix.archivedAt) return refuse("matrix-archived");
  return { ok: true as const, value: matrix };
}

/** Refuses `unknown-reference` when fields name register entries that do not exist. */
export async function checkReferences(tx: Tx, edits: readonly RowEdits[]) {
  const ids: Record<Register, Set<string>> = { stakeholder: new Set(), position: new Set(), channel: new Set() };
  for (const fields of edits)
    for (const field of referringFields) for (const id of named(fields[field])) ids[registerOf[field]].add(id);

  for (const [register, wanted] of Object.entries(ids) as [Register, Set<string>][]) {
    if (wanted.size === 0) continue;
    const where = { where: { id: { in: [...wanted] } } };
    const found =
      register === "stakeholder"
        ? await tx.stakeholder.count(where)
        : register === "position"
          ? await tx.position.count(where)
          : await tx.channel.count(where);
    if (found < wanted.size) return refuse("unknown-reference", { values: { register } });
  }
  return { ok: true as const, value: undefined };
}

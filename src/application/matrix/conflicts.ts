import { actorNames } from "@/application/ledger/actor-names";
import type { SaveRow } from "@/core/matrix/edit";
import type { RowFields } from "@/core/matrix/row";
import { merge } from "@/core/shared/merge";
import type { Conflict } from "@/core/shared/refusal";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { RowModel } from "@/platform/database/generated/models";
import { toFields } from "./columns";

/** Joins an edit with what the locked row holds now; refuses `stale-revision` with both values of each contested field. */
export async function joinEdit(tx: Tx, record: RowModel, edit: SaveRow) {
  const before = toFields(record);
  const base = record.revision === edit.revision ? before : (edit.base ?? {});
  const { write, contested } = merge<RowFields>(base, edit.fields, before);
  if (contested.length === 0) return accept({ before, write });
  return refuse("stale-revision", {
    conflict: await describeConflict(tx, "row", record, contested, edit.fields, before),
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** Says who changed a record last and, for each contested field, both values. */
export async function describeConflict(
  tx: Tx,
  noun: string,
  { id, revision }: { id: string; revision: number },
  contested: readonly string[],
  mine: Fields,
  theirs: Fields,
): Promise<Conflict> {
  const last = await tx.change.findFirst({
    where: { noun, recordId: id, field: { in: [...contested] } },
    orderBy: { id: "desc" },
  });
  const names = await actorNames(tx, last ? [last.actor] : []);
  return {
    revision,
    by: names.get(last?.actor ?? "") ?? "",
    at: last?.at.toISOString() ?? null,
    fields: Object.fromEntries(contested.map((field) => [field, { mine: mine[field], theirs: theirs[field] }])),
  };
}

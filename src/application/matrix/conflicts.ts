import { describeConflict } from "@/application/ledger/conflict";
import type { SaveRow } from "@/core/matrix/edit";
import type { RowFields } from "@/core/matrix/row";
import { merge } from "@/core/shared/merge";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { RowModel } from "@/platform/database/generated/models";
import { toFields } from "./columns";

/**
 * Joins an edit with what the locked row holds now; refuses `stale-revision` with both values of each contested field.
 * What the editor says they saw counts even at the present revision: an edit may be older than the copy it was put on.
 */
export async function joinEdit(tx: Tx, record: RowModel, edit: SaveRow) {
  const before = toFields(record);
  const base = { ...(record.revision === edit.revision ? before : {}), ...edit.base };
  const { write, contested } = merge<RowFields>(base, edit.fields, before);
  if (contested.length === 0) return accept({ before, write });
  return refuse("stale-revision", {
    conflict: await describeConflict(tx, "row", record, contested, edit.fields, before),
  });
}

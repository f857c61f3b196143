import {
  addRowsAction,
  archiveRowsAction,
  duplicateRowsAction,
  moveRowsAction,
  restoreRowsAction,
} from "@/app/(signed-in)/matrix/actions";
import type { RowEdits } from "@/core/matrix/edit";
import { emptyRowFields, type RowField, type RowFields } from "@/core/matrix/row";
import { withItsStage } from "@/core/matrix/shown-text";
import { same } from "@/core/shared/merge";
import type { Refusal } from "@/core/shared/refusal";
import type { CellEdit, Draft } from "./draft";

type Step = { readonly row: string; readonly before: Partial<RowFields>; readonly after: Partial<RowFields> };
/** One act that can be taken back and done again. */
type Act =
  | { readonly kind: "edit"; readonly steps: readonly Step[] }
  | { readonly kind: "add" | "archive"; readonly rows: readonly string[] }
  | {
      readonly kind: "move";
      readonly rows: readonly string[];
      readonly from: string | null;
      readonly to: string | null;
    };

/** Most rows that go out with one request. */
export const portion = 500;

export type Editing = ReturnType<typeof withUndo>;
type Say = (refusal: Refusal) => void;

/** Does what people do in the grid and remembers it for undo and redo, for as long as the screen is open. */
export function withUndo(draft: Draft, say: Say) {
  const done: Act[] = [];
  let undone: Act[] = [];
  const count = () => draft.counted(done.length, undone.length);
  const remember = (act: Act) => {
    done.push(act);
    undone = [];
    count();
  };

  function edit(edits: readonly CellEdit[]): void {
    const steps = edits.flatMap(({ row, fields: wanted }): Step[] => {
      const now = draft.row(row)?.fields;
      if (!now) return [];
      const fields = same(now.regime, wanted.regime) ? wanted : withItsStage(wanted);
      const changed = (Object.keys(fields) as RowField[]).filter((field) => !same(now[field], fields[field]));
      const pick = (from: Partial<RowFields>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
      return changed.length > 0 ? [{ row, before: pick(now), after: pick(fields) }] : [];
    });
    if (steps.length === 0) return;
    draft.edit(steps.map(({ row, after }) => ({ row, fields: after })));
    remember({ kind: "edit", steps });
  }

  /** Adds rows in portions that one request can carry, as one act. */
  async function add(after: string | null | undefined, rows: readonly Partial<RowFields>[]): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < rows.length; at += portion) {
      const some = rows.slice(at, at + portion);
      const place = ids.at(-1) ?? after;
      const added = await addRowsAction({ matrix: draft.matrix, after: place, rows: some as RowEdits[] });
      if (!added.ok) return refuse(added.refusal);
      ids.push(...take(added.value.rows, (index) => some[index] ?? {}));
    }
    remember({ kind: "add", rows: ids });
    return ids;
  }

  async function duplicate(ids: readonly string[]): Promise<string[]> {
    const sorted = inOrder(ids);
    const added = await duplicateRowsAction({ matrix: draft.matrix, rows: sorted });
    if (!added.ok) return refuse(added.refusal);
    const copies = take(added.value.rows, (index) => draft.row(sorted[index] ?? "")?.fields ?? {});
    remember({ kind: "add", rows: copies });
    return copies;
  }

  function take(
    rows: readonly { row: string; place: number; revision: number }[],
    fields: (index: number) => Partial<RowFields>,
  ) {
    draft.take(
      rows.map(({ row, place, revision }, index) => ({
        id: row,
        place,
        revision,
        fields: { ...emptyRowFields(), ...fields(index) },
      })),
    );
    return rows.map(({ row }) => row);
  }

  async function archive(ids: readonly string[]): Promise<void> {
    if (await setArchived(ids, true)) remember({ kind: "archive", rows: ids });
  }

  async function move(ids: readonly string[], to: string | null): Promise<void> {
    const rows = inOrder(ids);
    const from = before(rows);
    if (await moveTo(rows, to)) remember({ kind: "move", rows, from, to });
  }

  async function undo(): Promise<void> {
    const act = done.pop();
    if (!act) return;
    undone.push(act);
    if (act.kind === "edit")
      redoEdit(act.steps.map(({ row, before, after }) => ({ row, before: after, after: before })));
    else if (act.kind === "move") await moveTo(act.rows, act.from);
    else await setArchived(act.rows, act.kind === "add");
    count();
  }

  async function redo(): Promise<void> {
    const act = undone.pop();
    if (!act) return;
    done.push(act);
    if (act.kind === "edit") redoEdit(act.steps);
    else if (act.kind === "move") await moveTo(act.rows, act.to);
    else await setArchived(act.rows, act.kind === "archive");
    count();
  }

  /** Sets values again, but only where nobody has changed them since. */
  function redoEdit(steps: readonly Step[]): void {
    draft.edit(
      steps.map(({ row, before, after }) => {
        const now = draft.row(row)?.fields;
        const untouched = Object.entries(after).filter(([field]) =>
          same(now?.[field as RowField], before[field as RowField]),
        );
        return { row, fields: Object.fromEntries(untouched) };
      }),
    );
  }

  async function setArchived(rows: readonly string[], archived: boolean): Promise<boolean> {
    const input = { matrix: draft.matrix, rows: [...rows] };
    const answer = await (archived ? archiveRowsAction(input) : restoreRowsAction(input));
    if (!answer.ok) return refuse(answer.refusal).length > 0;
    if (archived) draft.drop(rows);
    else await draft.reconcile();
    return true;
  }

  async function moveTo(rows: readonly string[], to: string | null): Promise<boolean> {
    const answer = await moveRowsAction({ matrix: draft.matrix, rows: [...rows], after: to });
    if (!answer.ok) return refuse(answer.refusal).length > 0;
    await draft.reconcile();
    return true;
  }

  function inOrder(ids: readonly string[]): string[] {
    const wanted = new Set(ids);
    return draft.state().order.filter((id) => wanted.has(id));
  }

  /** The row that the first of them stands after. */
  function before(rows: readonly string[]): string | null {
    const { order } = draft.state();
    return order[order.indexOf(rows[0] ?? "") - 1] ?? null;
  }

  function refuse(refusal: Refusal): [] {
    say(refusal);
    return [];
  }

  return { edit, add, duplicate, archive, move, undo, redo };
}

import type { RowFields } from "@/core/matrix/row";
import type { DraftRow } from "@/core/matrix/sparse";
import { isSettled, type Pending, seen } from "@/core/shared/pending";
import type { Conflict, Refusal } from "@/core/shared/refusal";

/** Everything a grid knows about the draft: what the server confirmed, and what was typed on top of it. */
export type DraftState = {
  /** Confirmed rows by id. */
  readonly rows: ReadonlyMap<string, DraftRow>;
  /** Ids in the order of the matrix. */
  readonly order: readonly string[];
  /** Rows there are; more than `order` holds while pages still come in. */
  readonly total: number;
  readonly pending: ReadonlyMap<string, Pending<RowFields>>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Edits are on their way. */
  readonly saving: boolean;
  /** The server cannot be reached; edits wait in this browser. */
  readonly offline: boolean;
  /** Why the last edits were not taken. */
  readonly problem: Refusal | null;
  readonly undoable: number;
  readonly redoable: number;
};

/** Starts with the rows that came with the page. */
export function firstState(rows: readonly DraftRow[], total: number): DraftState {
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    order: rows.map(({ id }) => id),
    total,
    pending: new Map(),
    conflicts: new Map(),
    saving: false,
    offline: false,
    problem: null,
    undoable: 0,
    redoable: 0,
  };
}

/** Takes rows from the server, new ones and newer ones; an older copy never replaces a newer one. */
export function withRows(state: DraftState, rows: readonly DraftRow[]): DraftState {
  const known = new Map(state.rows);
  for (const row of rows) {
    const before = known.get(row.id);
    if (!before || before.revision <= row.revision) known.set(row.id, row);
  }
  return inOrder({ ...state, rows: known });
}

/** Forgets rows that left the draft. */
export function withoutRows(state: DraftState, ids: ReadonlySet<string>): DraftState {
  const rows = new Map([...state.rows].filter(([id]) => !ids.has(id)));
  const pending = new Map([...state.pending].filter(([id]) => !ids.has(id)));
  const conflicts = new Map([...state.conflicts].filter(([id]) => !ids.has(id)));
  return inOrder({ ...state, rows, pending, conflicts, total: state.total - (state.rows.size - rows.size) });
}

/** Sorts the ids by place, and counts; the list stays the same one while nothing moves, so that views are kept. */
function inOrder(state: DraftState): DraftState {
  const rows = [...state.rows.values()].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  const order = rows.map(({ id }) => id);
  const moved = order.length !== state.order.length || order.some((id, index) => id !== state.order[index]);
  return { ...state, order: moved ? order : state.order, total: Math.max(state.total, rows.length) };
}

/** Sets or settles what is pending for a row. */
export function withPending(state: DraftState, row: string, pending: Pending<RowFields>): DraftState {
  const all = new Map(state.pending);
  if (isSettled(pending)) all.delete(row);
  else all.set(row, pending);
  return { ...state, pending: all };
}

/** Sets or settles the conflict of a row. */
export function withConflict(state: DraftState, row: string, conflict: Conflict | null): DraftState {
  const all = new Map(state.conflicts);
  if (conflict) all.set(row, conflict);
  else all.delete(row);
  return { ...state, conflicts: all };
}

/** A row as its editor sees it. */
export function seenRow(state: DraftState, id: string): DraftRow | undefined {
  const row = state.rows.get(id);
  const pending = state.pending.get(id);
  return row && pending ? { ...row, fields: seen(row.fields, pending) } : row;
}

import { saveRowAction, saveRowsAction } from "@/app/(signed-in)/matrix/actions";
import type { RowEdits } from "@/core/matrix/edit";
import type { RowFields } from "@/core/matrix/row";
import { type DraftRow, fromSparse, type SparseRow } from "@/core/matrix/sparse";
import { afterChoice, afterSave, type Choice, nothingPending, withEdit } from "@/core/shared/pending";
import type { Conflict, Refusal } from "@/core/shared/refusal";
import { type DraftState, firstState, seenRow, withConflict, withoutRows, withPending, withRows } from "./draft-state";
import { keepPending, keptPending } from "./keep";
import { fetchOrder, fetchPage, fetchRows } from "./server";

type Fields = Partial<RowFields>;
export type CellEdit = { readonly row: string; readonly fields: Fields };
export type Draft = ReturnType<typeof openDraft>;

/** How long to wait before the next try while the server cannot be reached, in milliseconds. */
const retryAfter = 3_000;
/** News of a row that comes so soon after one's own save is that save; milliseconds. */
const echoLasts = 1_500;
/** Most rows whose edits go out with one request. */
const editsAtOnce = 500;
/** Most rows that are asked for in one address. */
const rowsAtOnce = 100;

/** Holds the draft of one matrix in the browser: edits show at once, go out one request at a time and are never lost. */
export function openDraft(matrix: string, person: string, first: readonly SparseRow[], total: number) {
  const key = `tocsin-draft-${matrix}-${person}`;
  const initial = firstState(first.map(fromSparse), total);
  let state = initial;
  let underway = new Map<string, Fields>();
  let retry: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const echoes = new Map<string, { count: number; at: number }>();

  function become(next: DraftState): void {
    if (next.pending !== state.pending) keepPending(key, next.pending);
    state = next;
    for (const listener of listeners) listener();
  }

  /** Shows edits at once and sends them. */
  function edit(edits: readonly CellEdit[]): void {
    let next = state;
    for (const { row: id, fields } of edits) {
      const row = next.rows.get(id);
      if (row)
        next = withPending(
          next,
          id,
          withEdit(next.pending.get(id) ?? nothingPending, row.fields, fields, underway.get(id)),
        );
    }
    become({ ...next, problem: null });
    void flush();
  }

  /** Sends what is pending, except what a person must decide first; one request at a time, until nothing is left. */
  async function flush(): Promise<void> {
    if (state.saving) return;
    const edits = [...state.pending]
      .filter(([id]) => !state.conflicts.has(id) && state.rows.has(id))
      .slice(0, editsAtOnce)
      .map(([id, { fields, base }]) => {
        const revision = state.rows.get(id)?.revision ?? 1;
        return { row: id, revision, fields: fields as RowEdits, base: base as RowEdits };
      });
    if (edits.length === 0 || state.problem) return;
    clearTimeout(retry);
    underway = new Map(edits.map(({ row, fields }) => [row, fields]));
    become({ ...state, saving: true });
    try {
      const [only] = edits;
      if (edits.length === 1 && only) await saveOne(only);
      else await saveMany(edits);
      become({ ...state, saving: false, offline: false });
    } catch {
      become({ ...state, saving: false, offline: true });
      retry = setTimeout(() => void flush(), retryAfter);
      return;
    } finally {
      underway = new Map();
    }
    await flush();
  }

  async function saveOne(sent: Parameters<typeof saveRowAction>[0]): Promise<void> {
    echoes.set(sent.row, { count: (echoes.get(sent.row)?.count ?? 0) + 1, at: Date.now() });
    const saved = await saveRowAction(sent);
    if (saved.ok) confirm(sent.row, saved.value.revision, saved.value.fields, sent.fields);
    else await refused(sent.row, sent.fields, saved.refusal);
  }

  async function saveMany(edits: Parameters<typeof saveRowsAction>[0]["edits"]): Promise<void> {
    const saved = await saveRowsAction({ matrix, edits });
    if (!saved.ok) {
      if (saved.refusal.code === "nothing-changed")
        for (const { row, fields } of edits) await refused(row, fields, saved.refusal);
      else if (saved.refusal.conflict && saved.refusal.field) contest(saved.refusal.field, saved.refusal.conflict);
      else become({ ...state, problem: saved.refusal });
      return;
    }
    const revisions = new Map(saved.value.saved.map(({ row, revision }) => [row, revision]));
    const contested = new Map(saved.value.contested.map(({ row, conflict }) => [row, conflict]));
    for (const { row, fields } of edits) {
      const conflict = contested.get(row);
      const revision = revisions.get(row) ?? state.rows.get(row)?.revision ?? 1;
      if (conflict) contest(row, conflict);
      else confirm(row, revision, { ...state.rows.get(row)?.fields, ...fields }, fields);
    }
  }

  function confirm(id: string, revision: number, fields: Fields, sent: Fields): void {
    const row = state.rows.get(id);
    if (!row) return;
    const confirmed = { ...row, revision, fields: { ...row.fields, ...fields } };
    become(withPending(withRows(state, [confirmed]), id, afterSave(state.pending.get(id) ?? nothingPending, sent)));
  }

  async function refused(id: string, sent: Fields, refusal: Refusal): Promise<void> {
    if (refusal.conflict) return contest(id, refusal.conflict);
    if (refusal.code !== "nothing-changed") return become({ ...state, problem: refusal });
    become(withPending(state, id, afterSave(state.pending.get(id) ?? nothingPending, sent)));
    await refresh([id]);
  }

  function contest(id: string, conflict: Conflict): void {
    become(withConflict(state, id, conflict));
  }

  /** Tells whether news of a row are only that of one's own save; each save is answered once. */
  function isEcho(id: string): boolean {
    const echo = echoes.get(id);
    if (!echo || echo.count === 0 || Date.now() - echo.at > echoLasts) return false;
    echo.count -= 1;
    return true;
  }

  /** Takes rows that this person just added. */
  function take(rows: readonly DraftRow[]): void {
    const fresh = rows.filter(({ id }) => !state.rows.has(id)).length;
    become(withRows({ ...state, total: state.total + fresh }, rows));
  }

  /** Settles a conflict as a person chose, and sends what they keep. */
  function choose(id: string, choices: Readonly<Record<string, Choice>>): void {
    const conflict = state.conflicts.get(id);
    const row = state.rows.get(id);
    if (!conflict || !row) return;
    const theirs = Object.fromEntries(Object.entries(conflict.fields).map(([field, value]) => [field, value.theirs]));
    const known = { ...row, revision: conflict.revision, fields: { ...row.fields, ...theirs } };
    const pending = afterChoice(state.pending.get(id) ?? nothingPending, conflict, choices);
    become(withPending(withConflict(withRows(state, [known]), id, null), id, pending));
    void flush();
  }

  /** Fetches rows that somebody changed. */
  async function refresh(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += rowsAtOnce) {
      const { rows } = await fetchRows(matrix, ids.slice(at, at + rowsAtOnce));
      become(withRows(state, rows.map(fromSparse)));
    }
  }

  /** Fetches what differs after rows came, went or moved, or after the line was down. */
  async function reconcile(): Promise<void> {
    const order = await fetchOrder(matrix);
    const there = new Set(order.map(({ id }) => id));
    const gone = new Set([...state.rows.keys()].filter((id) => !there.has(id)));
    const stale: string[] = [];
    const moved: DraftRow[] = [];
    for (const { id, place, revision } of order) {
      const row = state.rows.get(id);
      if (!row || row.revision < revision) stale.push(id);
      else if (row.place !== place) moved.push({ ...row, place });
    }
    become({ ...withRows(withoutRows(state, gone), moved), total: order.length });
    await refresh(stale);
  }

  /** Takes up what an earlier visit left, and fetches the rows that did not come with the page. */
  async function open(): Promise<void> {
    window.addEventListener("online", again);
    while (state.order.length < state.total) {
      const page = await fetchPage(matrix, state.order.length);
      if (page.rows.length === 0) break;
      become({ ...withRows(state, page.rows.map(fromSparse)), total: page.total });
    }
    let next = state;
    for (const [id, pending] of keptPending(key))
      if (next.rows.has(id) && !next.pending.has(id)) next = withPending(next, id, pending);
    if (next !== state) become(next);
    void flush();
  }

  /** Tries again after a refusal or without a network. */
  function again(): void {
    become({ ...state, problem: null });
    void flush();
  }

  /** Gives up everything that is not confirmed. */
  function discard(): void {
    become({ ...state, pending: new Map(), conflicts: new Map(), problem: null });
  }

  function close(): void {
    clearTimeout(retry);
    window.removeEventListener("online", again);
  }

  return {
    matrix,
    initial,
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    row: (id: string) => seenRow(state, id),
    isEcho,
    take,
    drop: (ids: readonly string[]) => become(withoutRows(state, new Set(ids))),
    counted: (undoable: number, redoable: number) => become({ ...state, undoable, redoable }),
    edit,
    choose,
    refresh,
    reconcile,
    open,
    again,
    discard,
    close,
  };
}

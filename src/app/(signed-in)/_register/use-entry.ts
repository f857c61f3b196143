"use client";

import { useCallback, useRef, useState } from "react";
import {
  afterChoice,
  afterSave,
  type Choice,
  isSettled,
  nothingPending,
  type Pending,
  seen,
  withEdit,
} from "@/core/shared/pending";
import type { Conflict, Refusal } from "@/core/shared/refusal";
import type { Entry, EntryActs, NamedFields } from "./entry";

type State<Fields extends NamedFields> = {
  readonly confirmed: Fields;
  readonly revision: number;
  readonly pending: Pending<Fields>;
  readonly conflict: Conflict | null;
  readonly problem: Refusal | null;
};

/** Edits one register entry: changes show at once, are saved one request at a time, and meet those of others field by field. */
export function useEntry<Fields extends NamedFields>(
  entry: Entry<Fields>,
  save: EntryActs<Fields>["save"],
  onSaved: (id: string, fields: Fields, revision: number) => void,
) {
  const first: State<Fields> = {
    confirmed: entry,
    revision: entry.revision,
    pending: nothingPending,
    conflict: null,
    problem: null,
  };
  const [state, setState] = useState(first);
  const current = useRef(first);
  const underway = useRef<Partial<Fields> | null>(null);
  const become = useCallback((next: State<Fields>) => {
    current.current = next;
    setState(next);
  }, []);

  const flush = useCallback(async (): Promise<void> => {
    const { pending, revision, conflict } = current.current;
    if (underway.current || conflict || isSettled(pending)) return;
    underway.current = pending.fields;
    const saved = await save({ id: entry.id, revision, fields: pending.fields, base: pending.base }).catch(() => null);
    const sent = underway.current;
    underway.current = null;
    const now = current.current;
    if (!saved) return become({ ...now, problem: { code: "not-reachable" } });
    if (saved.ok || saved.refusal.code === "nothing-changed") {
      const confirmed = { ...now.confirmed, ...sent };
      const known = saved.ok ? saved.value.revision : now.revision;
      become({ ...now, confirmed, revision: known, pending: afterSave(now.pending, sent), problem: null });
      onSaved(entry.id, confirmed, known);
      return flush();
    }
    const { refusal } = saved;
    become(refusal.conflict ? { ...now, conflict: refusal.conflict } : { ...now, problem: refusal });
  }, [entry.id, save, onSaved, become]);

  const change = useCallback(
    (fields: Partial<Fields>) => {
      const now = current.current;
      const pending = withEdit(now.pending, now.confirmed, fields, underway.current ?? {});
      become({ ...now, pending, problem: null });
      void flush();
    },
    [become, flush],
  );

  const choose = useCallback(
    (choices: Readonly<Record<string, Choice>>) => {
      const now = current.current;
      if (!now.conflict) return;
      const theirs = Object.fromEntries(
        Object.entries(now.conflict.fields).map(([field, value]) => [field, value.theirs]),
      );
      become({
        ...now,
        confirmed: { ...now.confirmed, ...theirs },
        revision: now.conflict.revision,
        pending: afterChoice(now.pending, now.conflict, choices),
        conflict: null,
      });
      void flush();
    },
    [become, flush],
  );

  return {
    fields: seen(state.confirmed, state.pending),
    saved: isSettled(state.pending),
    conflict: state.conflict,
    problem: state.problem,
    change,
    choose,
  };
}

"use client";

import { useState } from "react";
import type { OpenPlan } from "@/application/matrix/open-plan";
import { fromTyped, type Named, toTyped } from "@/core/matrix/plan/live";
import type { Choice } from "@/core/shared/pending";
import type { Conflict, Refusal } from "@/core/shared/refusal";
import { saveSectionAction } from "./actions";

type Section = OpenPlan["sections"][number];
type Typed = { readonly name: string; readonly text: string };
/** What was typed into a section, and what it held before. */
type Draft = { readonly typed: Typed; readonly base: Typed; readonly revision: number };

const keyOf = (section: string) => `tocsin-plan-${section}`;

/** Gives what somebody typed into a section in this browser and has not saved. */
export function keptDraft(section: string): Draft | undefined {
  const kept = localStorage.getItem(keyOf(section));
  return kept ? (JSON.parse(kept) as Draft) : undefined;
}

/**
 * Edits one section: what is typed stays in this browser until it is saved, and meets what others saved field by field.
 * Nothing is to be typed while it is `busy`: the section closes when it is saved.
 */
export function useSection({ id, name, text, revision }: Section, names: Named, onSaved: () => void) {
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft(id) ?? { typed: { name, text: toTyped(text, names) }, base: { name, text }, revision },
  );
  const [restored] = useState(() => keptDraft(id) !== undefined);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);

  const become = (next: Draft) => {
    localStorage.setItem(keyOf(id), JSON.stringify(next));
    setDraft(next);
  };
  const forget = () => localStorage.removeItem(keyOf(id));

  const save = async (now: Draft = draft) => {
    if (busy) return;
    const wanted = { name: now.typed.name, text: fromTyped(now.typed.text, names) };
    const fields = Object.fromEntries(
      Object.entries(wanted).filter(([field, value]) => value !== now.base[field as keyof Typed]),
    );
    setBusy(true);
    const saved = await saveSectionAction({ section: id, revision: now.revision, fields, base: now.base }).catch(
      () => null,
    );
    setBusy(false);
    if (!saved) return setProblem({ code: "not-reachable" });
    if (saved.ok || saved.refusal.code === "nothing-changed") {
      forget();
      return onSaved();
    }
    if (saved.refusal.conflict) setConflict(saved.refusal.conflict);
    else setProblem(saved.refusal);
  };

  const choose = (choices: Readonly<Record<string, Choice>>) => {
    if (!conflict) return;
    const theirs = Object.fromEntries(
      Object.entries(conflict.fields).map(([field, value]) => [field, String(value.theirs)]),
    ) as Partial<Typed>;
    const taken = Object.fromEntries(
      Object.entries(theirs)
        .filter(([field]) => choices[field] === "theirs")
        .map(([field, value]) => [field, field === "text" ? toTyped(value, names) : value]),
    );
    const next = {
      typed: { ...draft.typed, ...taken },
      base: { ...draft.base, ...theirs },
      revision: conflict.revision,
    };
    setConflict(null);
    become(next);
    void save(next);
  };

  return {
    typed: draft.typed,
    change: (fields: Partial<Typed>) => become({ ...draft, typed: { ...draft.typed, ...fields } }),
    save: () => void save(),
    forget,
    choose,
    later: () => setConflict(null),
    ...{ restored, busy, conflict, problem },
  };
}

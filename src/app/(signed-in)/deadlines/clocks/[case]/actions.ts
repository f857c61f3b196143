"use server";

import { revalidatePath } from "next/cache";
import { factsOfForm } from "@/app/(signed-in)/deadlines/facts-of-form";
import { act, tryRead } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { closeCase } from "@/application/deadlines/close-case";
import { readCase } from "@/application/deadlines/read-case";
import { stateCase } from "@/application/deadlines/state-case";
import { factsAbout } from "@/core/deadlines/profile";
import { same } from "@/core/shared/merge";

const saidIn = (form: FormData) => ({
  case: textOf(form, "case"),
  source: textOf(form, "source"),
  why: textOf(form, "why"),
});

function fresh(id: string): FormState {
  revalidatePath(`/deadlines/clocks/${id}`);
  return { typed: {} };
}

/** Records an event, or corrects one that was recorded; without a day it is taken back. */
export async function sayEventAction(_: FormState, form: FormData): Promise<FormState> {
  const [on, at] = [textOf(form, "on"), textOf(form, "at")];
  const value = on === "" ? null : at === "" ? on : `${on}T${at}`;
  const said = saidIn(form);
  const about = textOf(form, "about");
  const done = await act(stateCase, {
    ...said,
    kind: "event",
    about,
    value,
    corrects: textOf(form, "corrects") || null,
  });
  return done.ok ? fresh(said.case) : refused(done.refusal, form);
}

/** Records every fact that the form says otherwise than it was known. */
export async function sayFactsAction(_: FormState, form: FormData): Promise<FormState> {
  const said = saidIn(form);
  const known = await tryRead(readCase, { case: said.case });
  if (!known.ok) return refused(known.refusal, form);
  const facts = factsOfForm(form, factsAbout.incident);
  for (const about of factsAbout.incident) {
    const value = facts[about] ?? null;
    if (same(value, known.value.facts[about] ?? null)) continue;
    const done = await act(stateCase, { ...said, kind: "fact", about, value, since: textOf(form, "since") });
    if (!done.ok) return refused(done.refusal, form);
  }
  return fresh(said.case);
}

export async function closeCaseAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "case");
  const done = await act(closeCase, { case: id, why: textOf(form, "why") });
  return done.ok ? fresh(id) : refused(done.refusal, form);
}

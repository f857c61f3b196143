"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { decideRegime } from "@/application/deadlines/decide-regime";
import type { CatalogueChange } from "@/core/deadlines/catalogue/changes";

async function decide(form: FormData, change: CatalogueChange): Promise<FormState> {
  const number = Number(textOf(form, "number"));
  const done = await act(decideRegime, { number, change, reason: textOf(form, "reason") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines", "layout");
  return { typed: {} };
}

export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  const [regime, on] = [textOf(form, "regime"), textOf(form, "on")];
  const source = { title: textOf(form, "title"), address: textOf(form, "address"), kind: textOf(form, "kind") };
  const sourceId = `own-${regime}-${on}`;
  return decide(form, { kind: "confirm", regime, sourceId, source, on } as CatalogueChange);
}

export async function switchOffAction(_: FormState, form: FormData): Promise<FormState> {
  return decide(form, { kind: "override", regime: textOf(form, "regime"), parts: { confidence: "from-memory" } });
}

export async function removeAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await decide(form, { kind: "remove", regime: textOf(form, "regime") });
  return done.problem ? done : redirect("/deadlines");
}

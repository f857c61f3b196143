"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { removeScenario, saveScenario } from "@/application/matrix/save-scenario";

export async function saveScenarioAction(_: FormState, form: FormData): Promise<FormState> {
  const saved = await act(saveScenario, {
    matrix: textOf(form, "matrix"),
    name: textOf(form, "name"),
    down: textsOf(form, "down"),
  });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/channels/outage");
  return { typed: {} };
}

export async function removeScenarioAction(_: FormState, form: FormData): Promise<FormState> {
  const removed = await act(removeScenario, { scenario: textOf(form, "scenario") });
  if (!removed.ok) return refused(removed.refusal, form);
  revalidatePath("/channels/outage");
  return { typed: {} };
}

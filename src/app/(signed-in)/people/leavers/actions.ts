"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { settleVacancy } from "@/application/people/settle-vacancy";

export async function settleVacancyAction(_: FormState, form: FormData): Promise<FormState> {
  const settled = await act(settleVacancy, {
    noun: textOf(form, "noun") as "position" | "stakeholder",
    id: textOf(form, "id"),
    leaver: textOf(form, "leaver"),
    successor: textOf(form, "successor") || null,
  });
  if (!settled.ok) return refused(settled.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

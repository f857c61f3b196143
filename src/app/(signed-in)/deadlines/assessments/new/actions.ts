"use server";

import { redirect } from "next/navigation";
import { factsOfForm } from "@/app/(signed-in)/deadlines/facts-of-form";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { makeAssessment } from "@/application/deadlines/make-assessment";
import { factsAbout } from "@/core/deadlines/profile";

export async function makeAssessmentAction(_: FormState, form: FormData): Promise<FormState> {
  const facts = factsOfForm(form, factsAbout.incident);
  const made = await act(makeAssessment, { title: textOf(form, "title"), day: textOf(form, "day"), facts });
  if (!made.ok) return refused(made.refusal, form);
  redirect(`/deadlines/assessments/${made.value.assessment}`);
}

"use server";

import { redirect } from "next/navigation";
import { act, tryRead } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { openCase } from "@/application/deadlines/open-case";
import { readAssessment } from "@/application/deadlines/read-assessment";
import { readProfile } from "@/application/deadlines/read-profile";

export async function openCaseAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "assessment");
  const from = id ? await tryRead(readAssessment, { assessment: id }) : await tryRead(readProfile, {});
  if (!from.ok) return refused(from.refusal, form);
  const opened = await act(openCase, {
    title: textOf(form, "title"),
    zone: textOf(form, "zone"),
    regimes: textsOf(form, "regimes"),
    facts: from.value.facts,
    source: textOf(form, "source"),
    assessment: id || null,
  });
  if (!opened.ok) return refused(opened.refusal, form);
  redirect(`/deadlines/clocks/${opened.value.case}`);
}

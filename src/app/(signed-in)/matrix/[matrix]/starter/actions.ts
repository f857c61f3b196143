"use server";

import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { addStarter } from "@/application/matrix/add-starter";
import { languageOf } from "@/core/language/say";

export async function addStarterAction(_: FormState, form: FormData): Promise<FormState> {
  const matrix = textOf(form, "matrix");
  const added = await act(addStarter, {
    matrix,
    sets: textsOf(form, "set"),
    language: languageOf(textOf(form, "language")),
  });
  if (!added.ok) return refused(added.refusal, form);
  redirect(`/matrix/${matrix}`);
}

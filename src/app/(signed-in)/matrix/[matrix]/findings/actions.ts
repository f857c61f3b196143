"use server";

import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { submitVersion } from "@/application/matrix/submit-version";

export async function submitAction(_: FormState, form: FormData): Promise<FormState> {
  const matrix = textOf(form, "matrix");
  const submitted = await act(submitVersion, { matrix, note: textOf(form, "note") });
  if (!submitted.ok) return refused(submitted.refusal, form);
  redirect(`/matrix/${matrix}/versions/${submitted.value.number}`);
}

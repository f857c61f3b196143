"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveFreshnessPolicy } from "@/application/people/save-freshness-policy";

export async function savePolicyAction(_: FormState, form: FormData): Promise<FormState> {
  const saved = await act(saveFreshnessPolicy, {
    closeDays: textOf(form, "closeDays"),
    otherDays: textOf(form, "otherDays"),
    revision: textOf(form, "revision"),
  });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/people/contacts");
  return { typed: {} };
}

"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { settleNote } from "@/application/lookup/settle-note";

export async function settleAction(_: FormState, form: FormData): Promise<FormState> {
  const settled = await act(settleNote, { note: textOf(form, "note") });
  if (!settled.ok) return refused(settled.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

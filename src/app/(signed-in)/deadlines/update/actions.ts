"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { applyUpdate } from "@/application/deadlines/apply-update";

export async function applyUpdateAction(_: FormState, form: FormData): Promise<FormState> {
  const [from, to, reason] = [textOf(form, "from"), textOf(form, "to"), textOf(form, "reason")];
  const done = await act(applyUpdate, { from, to, reason });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines", "layout");
  redirect("/deadlines");
}

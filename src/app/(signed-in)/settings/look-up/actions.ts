"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveAccess } from "@/application/lookup/save-access";

export async function saveAccessAction(_: FormState, form: FormData): Promise<FormState> {
  const networks = textOf(form, "networks")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const saved = await act(saveAccess, {
    revision: textOf(form, "revision"),
    restricted: textOf(form, "restricted") === "yes",
    networks,
    renew: form.has("renew"),
  });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/settings/look-up");
  return { typed: {} };
}

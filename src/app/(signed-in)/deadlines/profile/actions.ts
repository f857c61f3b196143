"use server";

import { revalidatePath } from "next/cache";
import { factsOfForm } from "@/app/(signed-in)/deadlines/facts-of-form";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveProfile } from "@/application/deadlines/save-profile";
import { factsAbout } from "@/core/deadlines/profile";

export type Saved = { readonly revision: number };

export async function saveProfileAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const facts = factsOfForm(form, factsAbout.organisation);
  const done = await act(saveProfile, { revision: Number(textOf(form, "revision")), facts });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines/profile");
  return { typed: {}, value: done.value };
}

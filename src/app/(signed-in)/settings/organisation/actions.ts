"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { saveOrganisation } from "@/application/organisation/save-organisation";

export type Saved = { readonly revision: number };

export async function saveOrganisationAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const done = await act(saveOrganisation, {
    revision: Number(textOf(form, "revision")),
    name: textOf(form, "name"),
    scope: textOf(form, "scope"),
    zone: textOf(form, "zone"),
    language: textOf(form, "language"),
    jurisdictions: textsOf(form, "jurisdictions"),
    sessionIdleMinutes: Number(textOf(form, "sessionIdleMinutes")),
    sessionHours: Number(textOf(form, "sessionHours")),
  });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {}, value: done.value };
}

"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, typedIn } from "@/app/refused";
import { markHeldMail } from "@/application/access/mark-held-mail";
import { saveMailPreference } from "@/application/access/save-mail-preference";
import type { MailMode } from "@/core/access/mail-preference";

export type Saved = { readonly saved: true };

export async function saveMailPreferenceAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const saved = await act(saveMailPreference, {
    mailMode: textOf(form, "mailMode") as MailMode,
    digestAt: textOf(form, "digestAt"),
    quietFrom: textOf(form, "quietFrom"),
    quietUntil: textOf(form, "quietUntil"),
    zone: textOf(form, "zone"),
  });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/settings/notices");
  return { typed: typedIn(form), value: { saved: true } };
}

export async function markHeldMailAction(_: FormState, form: FormData): Promise<FormState> {
  const mail = textOf(form, "mail");
  const marked = await act(markHeldMail, mail ? { mail } : {});
  if (!marked.ok) return refused(marked.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

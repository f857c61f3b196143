"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveMail } from "@/application/organisation/save-mail";
import { testMail } from "@/application/organisation/test-mail";
import type { MailSecurity } from "@/core/organisation/mail";

export type Saved = { readonly revision: number };
export type Sent = { readonly to: string };

export async function saveMailAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const saved = await act(saveMail, {
    revision: textOf(form, "revision"),
    host: textOf(form, "host"),
    port: textOf(form, "port"),
    security: textOf(form, "security") as MailSecurity,
    user: textOf(form, "user"),
    password: textOf(form, "password"),
    from: textOf(form, "from"),
  });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/settings", "layout");
  return { typed: {}, value: saved.value };
}

export async function testMailAction(_: FormState<Sent>, form: FormData): Promise<FormState<Sent>> {
  const sent = await act(testMail, {});
  if (!sent.ok) return refused(sent.refusal, form);
  revalidatePath("/settings/mail");
  return { typed: {}, value: sent.value };
}

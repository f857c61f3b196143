"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { releaseHeldMail } from "@/application/organisation/release-held-mail";
import { retryNotice } from "@/application/organisation/retry-notice";

export async function retryAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(retryNotice, { notice: textOf(form, "notice") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/outbox");
  return { typed: {} };
}

export async function releaseAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(releaseHeldMail, { person: textOf(form, "person") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/outbox");
  return { typed: {} };
}

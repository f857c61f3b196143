"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { acceptLoss } from "@/application/ledger/accept-loss";
import { requestAnchor } from "@/application/ledger/request-anchor";
import { requestVerification } from "@/application/ledger/request-verification";

export async function verifyAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(requestVerification, {});
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/ledger");
  return { typed: {} };
}

export async function anchorAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(requestAnchor, {});
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/ledger");
  return { typed: {} };
}

export async function acceptLossAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(acceptLoss, { until: Number(textOf(form, "until")), why: textOf(form, "why") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/ledger");
  return { typed: {} };
}

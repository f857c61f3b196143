"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { planChannelTest } from "@/application/channels/plan-channel-test";
import { recordChannelTest } from "@/application/channels/record-channel-test";
import type { TestResult } from "@/core/channels/test";

export async function planAction(_: FormState, form: FormData): Promise<FormState> {
  const planned = await act(planChannelTest, { channel: textOf(form, "channel"), on: textOf(form, "on") });
  if (!planned.ok) return refused(planned.refusal, form);
  revalidatePath("/channels/tests");
  return { typed: {} };
}

export async function recordAction(_: FormState, form: FormData): Promise<FormState> {
  const recorded = await act(recordChannelTest, {
    channel: textOf(form, "channel"),
    result: textOf(form, "result") as TestResult,
    on: textOf(form, "on"),
    evidence: textOf(form, "evidence"),
  });
  if (!recorded.ok) return refused(recorded.refusal, form);
  revalidatePath("/channels/tests");
  return { typed: {} };
}

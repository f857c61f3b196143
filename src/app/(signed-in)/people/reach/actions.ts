"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { closeReachTest } from "@/application/people/close-reach-test";
import { recordReach } from "@/application/people/record-reach";
import { startReachTest } from "@/application/people/start-reach-test";
import { takeNewValue } from "@/application/people/take-new-value";
import type { callMethods, Outcome } from "@/core/people/reach-test";
import type { pathKinds } from "@/core/people/register";
import type { Result } from "@/core/shared/result";

export async function startReachTestAction(_: FormState, form: FormData): Promise<FormState> {
  const groups = textsOf(form, "groups");
  const started = await act(startReachTest, {
    name: textOf(form, "name"),
    posts: groups.includes("posts"),
    thirdParties: groups.includes("thirdParties"),
    contacts: textsOf(form, "contacts"),
    kinds: textsOf(form, "kinds") as (typeof pathKinds)[number][],
    hours: textOf(form, "hours"),
    remindHours: textOf(form, "remindHours") || null,
  });
  if (!started.ok) return refused(started.refusal, form);
  redirect(`/people/reach/${started.value.test}`);
}

export async function recordReachAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(
    form,
    await act(recordReach, {
      target: textOf(form, "target"),
      outcome: textOf(form, "outcome") as Outcome,
      method: textOf(form, "method") as (typeof callMethods)[number],
      seconds: textOf(form, "seconds") || null,
      newValue: textOf(form, "newValue"),
      note: textOf(form, "note"),
    }),
  );
}

export async function closeReachTestAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(form, await act(closeReachTest, { test: textOf(form, "test") }));
}

export async function takeNewValueAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(form, await act(takeNewValue, { target: textOf(form, "target") }));
}

async function settled(form: FormData, result: Result<unknown>): Promise<FormState> {
  if (!result.ok) return refused(result.refusal, form);
  revalidatePath("/people", "layout");
  return { typed: {} };
}

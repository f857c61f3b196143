"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { proofIn } from "@/app/proof/proof-in";
import { type Shown, shownOf } from "@/app/proof/shown";
import { readReader } from "@/app/reader";
import { refused, textOf, typedIn } from "@/app/refused";
import { openStepUp } from "@/application/access/open-step-up";
import { approveVersion } from "@/application/matrix/approve-version";
import { restoreVersion } from "@/application/matrix/restore-version";
import { returnVersion } from "@/application/matrix/return-version";
import { withdrawVersion } from "@/application/matrix/withdraw-version";
import { sayRefusal } from "@/core/language/say";
import type { Result } from "@/core/shared/result";
import { firstInstantOf, readWhen } from "@/core/time/when";

export async function openApprovalAction(_: FormState<Shown>, form: FormData): Promise<FormState<Shown>> {
  let from: string | null = null;
  if (textOf(form, "when") === "later") {
    const { zone } = await readReader();
    const when = readWhen(zone, textOf(form, "from"));
    if (!when.ok) return refused({ ...when.refusal, field: "from" }, form);
    from = firstInstantOf(zone, when.value).toISOString();
  }
  const opened = await act(openStepUp, { kind: "matrix-version", id: textOf(form, "version"), from });
  if (!opened.ok) return refused(opened.refusal, form);
  return { typed: typedIn(form), value: shownOf(opened.value) };
}

export async function approveAction(_: FormState, form: FormData): Promise<FormState> {
  const approved = await act(approveVersion, { version: textOf(form, "version"), stepUp: proofIn(form) });
  return approved.ok ? refreshed() : refused(approved.refusal, form);
}

export async function returnAction(_: FormState, form: FormData): Promise<FormState> {
  const returned = await act(returnVersion, { version: textOf(form, "version"), comment: textOf(form, "comment") });
  return returned.ok ? refreshed() : refused(returned.refusal, form);
}

/** Withdraws and gives the sentence to show when it was refused. */
export async function withdrawAction(version: string): Promise<string | undefined> {
  return problemOf(await act(withdrawVersion, { version }));
}

/** Restores and gives the sentence to show when it was refused. */
export async function restoreAction(version: string): Promise<string | undefined> {
  return problemOf(await act(restoreVersion, { version }));
}

async function problemOf(result: Result<unknown>): Promise<string | undefined> {
  if (!result.ok) return sayRefusal((await readReader()).language, result.refusal);
  revalidatePath("/", "layout");
  return undefined;
}

function refreshed(): FormState {
  revalidatePath("/", "layout");
  return { typed: {} };
}

"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { proofIn } from "@/app/proof/proof-in";
import { readJson } from "@/app/proof/read-json";
import { type Shown, shownOf } from "@/app/proof/shown";
import { refused, textOf } from "@/app/refused";
import { addPasskey } from "@/application/access/add-passkey";
import { openAccountChange } from "@/application/access/open-account-change";
import { openPasskey } from "@/application/access/open-passkey";
import { removePasskey } from "@/application/access/remove-passkey";
import { renamePasskey } from "@/application/access/rename-passkey";
import type { accountChanges } from "@/core/access/step-up";
import type { MakingOptions } from "@/platform/sign-in/passkeys";

/** Opens the statement with which somebody adds or removes a passkey. */
export async function openChangeAction(_: FormState<Shown>, form: FormData): Promise<FormState<Shown>> {
  const change = textOf(form, "change") as (typeof accountChanges)[number];
  const opened = await act(openAccountChange, { change });
  return opened.ok ? { typed: {}, value: shownOf(opened.value) } : refused(opened.refusal, form);
}

/** Takes the proof, and gives what the browser needs to make a passkey. */
export async function openPasskeyAction(
  _: FormState<MakingOptions>,
  form: FormData,
): Promise<FormState<MakingOptions>> {
  const opened = await act(openPasskey, { stepUp: proofIn(form) });
  return opened.ok ? { typed: {}, value: opened.value } : refused(opened.refusal, form);
}

export async function addPasskeyAction(_: FormState, form: FormData): Promise<FormState> {
  const made = readJson(textOf(form, "made")) as never;
  const added = await act(addPasskey, { made, name: textOf(form, "name") });
  if (!added.ok) return refused(added.refusal, form);
  revalidatePath("/settings/account");
  return { typed: {} };
}

export async function renamePasskeyAction(_: FormState, form: FormData): Promise<FormState> {
  const renamed = await act(renamePasskey, { passkey: textOf(form, "id"), name: textOf(form, "name") });
  if (!renamed.ok) return refused(renamed.refusal, form);
  revalidatePath("/settings/account");
  return { typed: {} };
}

export async function removePasskeyAction(_: FormState, form: FormData): Promise<FormState> {
  const removed = await act(removePasskey, { passkey: textOf(form, "id"), stepUp: proofIn(form) });
  if (!removed.ok) return refused(removed.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

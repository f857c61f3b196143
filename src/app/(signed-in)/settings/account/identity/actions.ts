"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { proofIn } from "@/app/proof/proof-in";
import { beginVisit } from "@/app/provider";
import { refused, textOf } from "@/app/refused";
import { openLink } from "@/application/access/open-link";
import { unlinkIdentity } from "@/application/access/unlink-identity";

/** Takes the proof and goes to the identity provider, which names the account to link with. */
export async function linkAction(_: FormState, form: FormData): Promise<FormState> {
  const opened = await act(openLink, { stepUp: proofIn(form) });
  if (!opened.ok) return refused(opened.refusal, form);
  const going = await beginVisit({ purpose: "link", session: opened.value.session }, "/settings/account");
  if (!going.ok) return refused(going.refusal, form);
  redirect(going.value);
}

export async function unlinkAction(_: FormState, form: FormData): Promise<FormState> {
  const unlinked = await act(unlinkIdentity, { identity: textOf(form, "id"), stepUp: proofIn(form) });
  if (!unlinked.ok) return refused(unlinked.refusal, form);
  revalidatePath("/settings/account");
  return { typed: {} };
}

"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { keepSession } from "@/app/keep-session";
import { refused, textOf } from "@/app/refused";
import { acceptInvitation } from "@/application/access/accept-invitation";

export type CodesShown = { readonly recoveryCodes: readonly string[] };

/** Accepts an invitation and signs the person in. */
export async function acceptAction(_: FormState<CodesShown>, form: FormData): Promise<FormState<CodesShown>> {
  const done = await act(acceptInvitation, {
    token: textOf(form, "token"),
    name: textOf(form, "name"),
    secrets: {
      password: textOf(form, "password"),
      totpSecret: textOf(form, "totpSecret"),
      totp: textOf(form, "totp"),
    },
    userAgent: (await headers()).get("user-agent") ?? "",
  });
  if (!done.ok) return refused(done.refusal, form);
  await keepSession(done.value.token);
  if (done.value.recoveryCodes.length === 0) redirect("/today");
  return { typed: {}, value: { recoveryCodes: done.value.recoveryCodes } };
}

"use server";

import { headers } from "next/headers";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { keepSession } from "@/app/keep-session";
import { refused, textOf, textsOf } from "@/app/refused";
import { setUpOrganisation } from "@/application/organisation/set-up-organisation";

export type CodesShown = { readonly recoveryCodes: readonly string[] };

/** Creates the organisation and its first administrator and signs them in. */
export async function setUpAction(_: FormState<CodesShown>, form: FormData): Promise<FormState<CodesShown>> {
  const done = await act(setUpOrganisation, {
    token: textOf(form, "token"),
    organisation: {
      name: textOf(form, "organisation"),
      scope: textOf(form, "scope"),
      zone: textOf(form, "zone"),
      language: textOf(form, "language"),
      jurisdictions: textsOf(form, "jurisdictions"),
    },
    administrator: {
      name: textOf(form, "name"),
      email: textOf(form, "email"),
      secrets: {
        password: textOf(form, "password"),
        totpSecret: textOf(form, "totpSecret"),
        totp: textOf(form, "totp"),
      },
    },
    userAgent: (await headers()).get("user-agent") ?? "",
  });
  if (!done.ok) return refused(done.refusal, form);
  await keepSession(done.value.token);
  return { typed: {}, value: { recoveryCodes: done.value.recoveryCodes } };
}

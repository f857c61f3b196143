"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { createToken } from "@/application/access/create-token";
import { revokeToken } from "@/application/access/revoke-token";

export type TokenShown = { readonly token: string };

export async function createTokenAction(_: FormState<TokenShown>, form: FormData): Promise<FormState<TokenShown>> {
  const done = await act(createToken, {
    name: textOf(form, "name"),
    scopes: textsOf(form, "scopes"),
    days: textOf(form, "days"),
  });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/tokens");
  return { typed: {}, value: { token: done.value.token } };
}

export async function revokeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(revokeToken, { token: textOf(form, "id") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/tokens");
  return { typed: {} };
}

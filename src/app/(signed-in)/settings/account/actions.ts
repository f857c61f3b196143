"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, typedIn } from "@/app/refused";
import { changeAuthenticator } from "@/application/access/change-authenticator";
import { changePassword } from "@/application/access/change-password";
import { renewRecoveryCodes } from "@/application/access/renew-recovery-codes";
import { saveProfile } from "@/application/access/save-profile";
import { preferenceCookies } from "@/ui/preferences";

export type Saved = { readonly saved: true };
export type CodesShown = { readonly recoveryCodes: readonly string[] };

/** Saves name and language; the language counts for this browser at once. */
export async function saveProfileAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const language = textOf(form, "language");
  const done = await act(saveProfile, { name: textOf(form, "name"), language });
  if (!done.ok) return refused(done.refusal, form);
  (await cookies()).set(preferenceCookies.language, language, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  return { typed: typedIn(form), value: { saved: true } };
}

export async function changePasswordAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const done = await act(changePassword, { current: textOf(form, "current"), password: textOf(form, "password") });
  return done.ok ? { typed: {}, value: { saved: true } } : refused(done.refusal, form);
}

export async function changeAuthenticatorAction(
  _: FormState<CodesShown>,
  form: FormData,
): Promise<FormState<CodesShown>> {
  const done = await act(changeAuthenticator, {
    password: textOf(form, "password"),
    totpSecret: textOf(form, "totpSecret"),
    totp: textOf(form, "totp"),
  });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/account");
  return { typed: {}, value: done.value };
}

export async function renewCodesAction(_: FormState<CodesShown>, form: FormData): Promise<FormState<CodesShown>> {
  const done = await act(renewRecoveryCodes, { password: textOf(form, "password"), totp: textOf(form, "totp") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/account");
  return { typed: {}, value: done.value };
}

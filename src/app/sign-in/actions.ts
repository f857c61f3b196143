"use server";

import { redirect } from "next/navigation";
import { tryRead } from "@/app/act";
import { enter, enterWithPasskey } from "@/app/auth";
import type { FormState } from "@/app/form-state";
import { readJson } from "@/app/proof/read-json";
import { refused, textOf } from "@/app/refused";
import { openPasskeySignIn } from "@/application/access/open-passkey-sign-in";
import type { SigningOptions } from "@/platform/sign-in/passkeys";
import { ownPath } from "./own-path";

/** Signs in and goes where the person wanted to go. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const entered = await enter({
    email: textOf(form, "email"),
    password: textOf(form, "password"),
    code: textOf(form, "code"),
  });
  if (!entered.ok) return refused(entered.refusal, form);
  redirect(ownPath(textOf(form, "to")));
}

/** Gives what the browser needs to ask a device for a passkey; undefined where there are none. */
export async function passkeyOptionsAction(): Promise<SigningOptions | undefined> {
  const options = await tryRead(openPasskeySignIn, {});
  return options.ok ? options.value : undefined;
}

/** Signs in with what a passkey signed. */
export async function passkeySignInAction(_: FormState, form: FormData): Promise<FormState> {
  const entered = await enterWithPasskey(readJson(textOf(form, "passkey")));
  if (!entered.ok) return refused(entered.refusal, form);
  redirect(ownPath(textOf(form, "to")));
}

"use server";

import { redirect } from "next/navigation";
import { enter } from "@/app/auth";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
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

"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { seeEmergency } from "@/application/access/see-emergency";
import { setBreakGlass } from "@/application/access/set-break-glass";
import { setLocalPasswords } from "@/application/access/set-local-passwords";
import type { Result } from "@/core/shared/result";

export async function passwordsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(setLocalPasswords, { on: textOf(form, "on") === "yes" }), form);
}

export async function emergencyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(setBreakGlass, { person: textOf(form, "person"), on: textOf(form, "on") === "yes" }), form);
}

export async function seenAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(seeEmergency, { use: textOf(form, "use") }), form);
}

async function shown(result: Result<unknown>, form: FormData): Promise<FormState> {
  if (!result.ok) return refused(result.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

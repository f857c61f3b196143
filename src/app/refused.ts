import "server-only";
import { sayRefusal } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import type { FormState } from "./form-state";
import { readReader } from "./reader";

/** What never travels back to the browser. */
const secret = /password|totp|code|current|token/i;

/** Turns a refusal into what the form shows: one sentence in the reader's language, and what was typed. */
export async function refused(refusal: Refusal, form: FormData): Promise<FormState<never>> {
  const { language } = await readReader();
  return {
    problem: { ...(refusal.field ? { field: refusal.field } : {}), sentence: sayRefusal(language, refusal) },
    typed: typedIn(form),
  };
}

/** Gives what was typed into a form, without secrets. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") && !secret.test(name) ? [[name, value]] : [],
    ),
  );
}

/** Reads one text of a form; empty when it was not sent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Reads the texts of a form that stand under one name. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

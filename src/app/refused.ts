import "server-only";
import { sayRefusal } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import type { FormState } from "./form-state";
import { readReader } from "./reader";

/** What never travels back to the browser. */
const secret = /password|totp|code|current|token|passkey|^made$/i;

/** Turns a refusal into what the form shows: one sentence in the reader's language, and what was typed. */
export async function refused(refusal: Refusal, form: FormData): Promise<FormState<never>> {
  const { language } = await readReader();
  return {
    problem: { ...(refusal.field ? { field: refusal.field } : {}), sentence: sayRefusal(language, refusal) },
    typed: typedIn(form),
  };
}

/** Gives what was typed into a form, without secrets; several values of one name stand on lines of their own. */
export function typedIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$") && !secret.test(name));
  return Object.fromEntries(names.map((name) => [name, textsOf(form, name).join("\n")]));
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

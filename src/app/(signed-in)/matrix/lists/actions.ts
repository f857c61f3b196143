"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { takeShippedTerms } from "@/application/organisation/take-shipped-terms";
import { termActs } from "@/application/organisation/term-register";

type Input<Command extends { input: { _zod: { input: unknown } } }> = Command["input"]["_zod"]["input"];

export const addTermAction = async (input: Input<typeof termActs.add>) => act(termActs.add, input);
export const saveTermAction = async (input: Input<typeof termActs.save>) => act(termActs.save, input);
export const saveManyTermsAction = async (input: Input<typeof termActs.saveMany>) => act(termActs.saveMany, input);
export const archiveTermAction = async (input: Input<typeof termActs.archive>) => act(termActs.archive, input);
export const restoreTermAction = async (input: Input<typeof termActs.restore>) => act(termActs.restore, input);
export const mergeTermAction = async (input: Input<typeof termActs.merge>) => act(termActs.merge, input);

export async function takeShippedAction(_: FormState, form: FormData): Promise<FormState> {
  const taken = await act(takeShippedTerms, { list: textOf(form, "list") as never });
  if (!taken.ok) return refused(taken.refusal, form);
  revalidatePath("/matrix/lists", "layout");
  return { typed: {} };
}

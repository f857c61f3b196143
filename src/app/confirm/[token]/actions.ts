"use server";

import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { answerReach } from "@/application/people/answer-reach";

export type Answer = "reached" | "wrong" | "changed";

export async function answerAction(
  _: FormState<{ answer: Answer }>,
  form: FormData,
): Promise<FormState<{ answer: Answer }>> {
  const answer = textOf(form, "answer") as Answer;
  const done = await act(answerReach, { token: textOf(form, "token"), answer, newValue: textOf(form, "newValue") });
  if (!done.ok) return refused(done.refusal, form);
  return { typed: {}, value: { answer } };
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { approveReview } from "@/application/people/approve-review";
import { decideContact } from "@/application/people/decide-contact";
import { delegateReviewList } from "@/application/people/delegate-review-list";
import { signReviewList } from "@/application/people/sign-review-list";
import { startReview } from "@/application/people/start-review";
import type { Result } from "@/core/shared/result";

export async function startReviewAction(_: FormState, form: FormData): Promise<FormState> {
  const owners = [...form.entries()].flatMap(([name, owner]) =>
    name.startsWith("owner ") && typeof owner === "string" && owner
      ? [{ list: name.slice("owner ".length), owner }]
      : [],
  );
  const started = await act(startReview, { name: textOf(form, "name"), dueOn: textOf(form, "dueOn"), owners });
  if (!started.ok) return refused(started.refusal, form);
  redirect(`/people/reviews/${started.value.review}`);
}

export async function delegateAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(form, await act(delegateReviewList, { list: textOf(form, "list"), to: textOf(form, "to") }));
}

export async function signAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(form, await act(signReviewList, { list: textOf(form, "list"), remark: textOf(form, "remark") }));
}

export async function approveAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(form, await act(approveReview, { review: textOf(form, "review"), comment: textOf(form, "comment") }));
}

export const decideAction = async (input: (typeof decideContact)["input"]["_zod"]["input"]) =>
  act(decideContact, input);

async function settled(form: FormData, result: Result<unknown>): Promise<FormState> {
  if (!result.ok) return refused(result.refusal, form);
  revalidatePath("/", "layout");
  return { typed: {} };
}

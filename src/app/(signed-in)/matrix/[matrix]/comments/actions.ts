"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { addComment } from "@/application/matrix/add-comment";
import { settleComment } from "@/application/matrix/settle-comment";

export async function addCommentAction(_: FormState<string>, form: FormData): Promise<FormState<string>> {
  const added = await act(addComment, {
    matrix: textOf(form, "matrix"),
    row: textOf(form, "row") || null,
    field: (textOf(form, "field") || null) as never,
    version: textOf(form, "version") || null,
    answers: textOf(form, "answers") || null,
    text: textOf(form, "text"),
    mentions: textsOf(form, "mentions").filter(Boolean),
  });
  return added.ok ? refreshed(form, added.value.comment) : refused(added.refusal, form);
}

export async function settleCommentAction(_: FormState<string>, form: FormData): Promise<FormState<string>> {
  const comment = textOf(form, "comment");
  const settled = await act(settleComment, { comment, settled: textOf(form, "settled") === "true" });
  return settled.ok ? refreshed(form, `${comment} ${textOf(form, "settled")}`) : refused(settled.refusal, form);
}

function refreshed(form: FormData, value: string): FormState<string> {
  revalidatePath(`/matrix/${textOf(form, "matrix")}`, "layout");
  return { typed: {}, value };
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { acceptFinding } from "@/application/matrix/accept-finding";
import { revokeAcceptance } from "@/application/matrix/revoke-acceptance";
import { submitVersion } from "@/application/matrix/submit-version";
import { reviewRules } from "@/core/access/review";

export async function submitAction(_: FormState, form: FormData): Promise<FormState> {
  const matrix = textOf(form, "matrix");
  const submitted = await act(submitVersion, { matrix, note: textOf(form, "note"), ...reviewOf(form) });
  if (!submitted.ok) return refused(submitted.refusal, form);
  redirect(`/matrix/${matrix}/versions/${submitted.value.number}`);
}

export async function acceptAction(_: FormState, form: FormData): Promise<FormState> {
  const about = { reason: textOf(form, "reason"), owner: textOf(form, "owner"), until: textOf(form, "until") };
  const accepted = await act(acceptFinding, { ...placeOf(form), ...about });
  return accepted.ok ? refreshed(form) : refused(accepted.refusal, form);
}

export async function revokeAction(_: FormState, form: FormData): Promise<FormState> {
  const revoked = await act(revokeAcceptance, placeOf(form));
  return revoked.ok ? refreshed(form) : refused(revoked.refusal, form);
}

function reviewOf(form: FormData) {
  if (textOf(form, "who") !== "named") return {};
  const deputies = textsOf(form, "deputy");
  const reviewers = textsOf(form, "reviewer").flatMap((person, nth) =>
    person ? [{ person, deputy: deputies[nth] || null }] : [],
  );
  const rule = reviewRules.find((known) => known === textOf(form, "rule"));
  return { reviewers, rule };
}

function placeOf(form: FormData) {
  const [matrix, rule, row, field] = ["matrix", "rule", "row", "field"].map((name) => textOf(form, name));
  const detail = textOf(form, "detail").replaceAll("\r\n", "\n");
  return { matrix: matrix ?? "", rule: rule ?? "", row: row || null, field: field || null, detail };
}

function refreshed(form: FormData): FormState {
  revalidatePath(`/matrix/${textOf(form, "matrix")}`, "layout");
  return { typed: {} };
}

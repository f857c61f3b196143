"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { proofIn } from "@/app/proof/proof-in";
import { type Shown, shownOf } from "@/app/proof/shown";
import { refused, textOf, textsOf, typedIn } from "@/app/refused";
import { openStepUp } from "@/application/access/open-step-up";
import type { OpenedStatement } from "@/application/access/statement";
import { confirmDue } from "@/application/privacy/confirm-due";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { declineErasure, withdrawErasure } from "@/application/privacy/decline-erasure";
import { openDue } from "@/application/privacy/open-due";
import { openRequest } from "@/application/privacy/open-request";
import { liftHold, placeHold } from "@/application/privacy/place-hold";
import { requestErasure } from "@/application/privacy/request-erasure";
import { saveRetention } from "@/application/privacy/save-retention";
import type { RequestErasure } from "@/core/privacy/erasure";
import type { PlaceHold } from "@/core/privacy/hold";
import { kindsInOrder, type ProposedKind } from "@/core/privacy/retention";
import type { Result } from "@/core/shared/result";

const here = "/evidence/privacy";

async function shown(done: Result<unknown>, form: FormData): Promise<FormState> {
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath(here, "layout");
  return { typed: {} };
}

async function opened(statement: Result<OpenedStatement>, form: FormData): Promise<FormState<Shown>> {
  if (!statement.ok) return refused(statement.refusal, form);
  return { typed: typedIn(form), value: shownOf(statement.value) };
}

export async function openRequestAction(_: FormState<Shown>, form: FormData): Promise<FormState<Shown>> {
  const told = {
    basis: textOf(form, "basis"),
    reason: textOf(form, "reason"),
    about: textOf(form, "about"),
    id: textOf(form, "id"),
  };
  const which =
    told.about === "communication" ? { fields: textsOf(form, "fields") } : { log: textOf(form, "log") === "on" };
  if (which.fields?.length === 0) return refused({ code: "no-field-chosen", field: "fields" }, form);
  return opened(await act(openRequest, { ...told, ...which } as RequestErasure), form);
}

export async function requestErasureAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(requestErasure, { stepUp: proofIn(form) });
  if (!done.ok) return refused(done.refusal, form);
  redirect(`${here}/${done.value.erasure}`);
}

export async function openErasureAction(_: FormState<Shown>, form: FormData): Promise<FormState<Shown>> {
  return opened(await act(openStepUp, { kind: "erasure", id: textOf(form, "erasure") }), form);
}

export async function confirmErasureAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(confirmErasure, { erasure: textOf(form, "erasure"), stepUp: proofIn(form) }), form);
}

export async function declineErasureAction(_: FormState, form: FormData): Promise<FormState> {
  const decision = { erasure: textOf(form, "erasure"), comment: textOf(form, "comment") };
  return shown(await act(declineErasure, decision), form);
}

export async function withdrawErasureAction(_: FormState, form: FormData): Promise<FormState> {
  const decision = { erasure: textOf(form, "erasure"), comment: textOf(form, "comment") };
  return shown(await act(withdrawErasure, decision), form);
}

export async function placeHoldAction(_: FormState, form: FormData): Promise<FormState> {
  const [about, id = ""] = textOf(form, "thing").split(":");
  const hold = { about, id, name: textOf(form, "name"), reason: textOf(form, "reason") } as PlaceHold;
  return shown(await act(placeHold, hold), form);
}

export async function liftHoldAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(liftHold, { hold: textOf(form, "hold"), reason: textOf(form, "reason") }), form);
}

export async function openDueAction(_: FormState<Shown>, form: FormData): Promise<FormState<Shown>> {
  const chosen = { kind: textOf(form, "kind") as ProposedKind, ids: textsOf(form, "ids") };
  return opened(await act(openDue, chosen), form);
}

export async function confirmDueAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(confirmDue, { stepUp: proofIn(form) }), form);
}

export type Saved = { readonly changed: number };

export async function saveRetentionAction(_: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const rules = kindsInOrder.map((kind) => {
    const [count, unit] = [textOf(form, `count.${kind}`).trim(), textOf(form, `unit.${kind}`)];
    const period = unit === "" || count === "" ? "" : `P${count}${unit}`;
    return { kind, period, revision: Number(textOf(form, `revision.${kind}`)) };
  });
  const done = await act(saveRetention, { rules });
  if (done.ok) {
    revalidatePath(here, "layout");
    return { typed: {}, value: done.value };
  }
  if (done.refusal.code !== "invalid-input") return refused(done.refusal, form);
  const [, index = ""] = /^rules\.(\d+)\./.exec(done.refusal.field ?? "") ?? [];
  const field = index === "" ? undefined : `count-${kindsInOrder[Number(index)]}`;
  return refused({ code: "period-form", ...(field ? { field } : {}) }, form);
}

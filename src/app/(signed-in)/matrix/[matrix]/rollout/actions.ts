"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveRolloutStep } from "@/application/matrix/save-rollout-step";
import { startRollout } from "@/application/matrix/start-rollout";
import type { RolloutStepId } from "@/core/matrix/rollout";

export async function startAction(_: FormState, form: FormData): Promise<FormState> {
  const started = await act(startRollout, { matrix: textOf(form, "matrix"), startOn: textOf(form, "startOn") });
  return started.ok ? refreshed(form) : refused(started.refusal, form);
}

export async function saveStepAction(_: FormState, form: FormData): Promise<FormState> {
  const saved = await act(saveRolloutStep, {
    matrix: textOf(form, "matrix"),
    step: textOf(form, "step") as RolloutStepId,
    owner: textOf(form, "owner") || null,
    done: form.has("done"),
    note: textOf(form, "note"),
  });
  return saved.ok ? refreshed(form) : refused(saved.refusal, form);
}

function refreshed(form: FormData): FormState {
  revalidatePath(`/matrix/${textOf(form, "matrix")}/rollout`);
  return { typed: {} };
}

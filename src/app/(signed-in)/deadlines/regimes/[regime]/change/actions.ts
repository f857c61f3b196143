"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act, tryRead } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { decideRegime } from "@/application/deadlines/decide-regime";
import { readRegime } from "@/application/deadlines/read-regime";
import { readOverride } from "@/core/deadlines/catalogue/override";

/** Sets parts of an entry otherwise than the catalogue. */
export async function overrideAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "regime");
  const shown = await tryRead(readRegime, { regime: id });
  if (!shown.ok) return refused(shown.refusal, form);
  const parts = readOverride(shown.value.regime, {
    calendar: textOf(form, "calendar"),
    from: textOf(form, "from"),
    until: textOf(form, "until"),
    notes: textOf(form, "notes"),
    stages: shown.value.regime.stages.map((_stage, index) => ({
      amount: textOf(form, `amount${index}`),
      unit: textOf(form, `unit${index}`),
      rule: textOf(form, `rule${index}`),
    })),
  });
  if (!parts.ok) return refused(parts.refusal, form);
  const done = await act(decideRegime, {
    number: Number(textOf(form, "number")),
    change: { kind: "override", regime: id, parts: parts.value },
    reason: textOf(form, "reason"),
  });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines", "layout");
  redirect(`/deadlines/regimes/${id}`);
}

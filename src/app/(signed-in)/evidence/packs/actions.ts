"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { requestPack } from "@/application/evidence/request-pack";
import { dayOf, isCivilDate } from "@/core/time/day";
import { startOfDay } from "@/core/time/zone";

export async function requestPackAction(_: FormState, form: FormData): Promise<FormState> {
  const zone = textOf(form, "zone");
  const day = (name: string, later: number) => {
    const text = textOf(form, name);
    return isCivilDate(text) ? startOfDay(zone, dayOf(text) + later).toISOString() : null;
  };
  const done = await act(requestPack, { matrix: textOf(form, "matrix"), from: day("from", 0), to: day("to", 1) });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/evidence/packs");
  return { typed: {} };
}

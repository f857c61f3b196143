"use server";

import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { correctCommunication } from "@/application/evidence/correct-communication";
import { logCommunication } from "@/application/evidence/log-communication";
import { firstInstantOf, readWhen } from "@/core/time/when";

export type Logged = { readonly communication: string };

export async function logAction(_: FormState<Logged>, form: FormData): Promise<FormState<Logged>> {
  const told = toldIn(form);
  if (!told.ok) return refused(told.refusal, form);
  const done = await act(logCommunication, { ...told.value, matrix: textOf(form, "matrix") });
  return done.ok ? { typed: {}, value: done.value } : refused(done.refusal, form);
}

export async function correctAction(_: FormState<Logged>, form: FormData): Promise<FormState<Logged>> {
  const told = toldIn(form);
  if (!told.ok) return refused(told.refusal, form);
  const done = await act(correctCommunication, {
    ...told.value,
    communication: textOf(form, "communication"),
    reason: textOf(form, "reason"),
    keep: textsOf(form, "keep"),
  });
  return done.ok ? { typed: {}, value: done.value } : refused(done.refusal, form);
}

/** Reads what both forms ask; the time stands on the clock of the zone that the form was shown in. */
function toldIn(form: FormData) {
  const zone = textOf(form, "zone");
  const happened = readWhen(zone, textOf(form, "happenedAt"));
  if (!happened.ok) return { ok: false as const, refusal: { ...happened.refusal, field: "happenedAt" } };
  return {
    ok: true as const,
    value: {
      row: textOf(form, "row") || null,
      direction: textOf(form, "direction") === "incoming" ? ("incoming" as const) : ("outgoing" as const),
      drill: textOf(form, "drill") === "on",
      happenedAt: firstInstantOf(zone, happened.value).toISOString(),
      sender: textOf(form, "sender"),
      recipients: textOf(form, "recipients")
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
      channel: textOf(form, "channel"),
      subject: textOf(form, "subject"),
      summary: textOf(form, "summary"),
      reference: textOf(form, "reference"),
      uploads: textsOf(form, "uploads"),
    },
  };
}

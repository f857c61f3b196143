"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { decideRegime } from "@/application/deadlines/decide-regime";
import { readOwn, regimeOf } from "@/core/deadlines/catalogue/own";

/** Places of the form for stages; those left empty do not count. */
const places = [1, 2, 3] as const;

export async function addOwnAction(_: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => textOf(form, name).trim();
  const own = readOwn({
    name: text("name"),
    recipient: text("recipient"),
    route: text("route"),
    trigger: text("trigger"),
    event: text("event"),
    stages: places
      .filter((place) => text(`label${place}`) !== "")
      .map((place) => ({
        label: text(`label${place}`),
        limit: {
          rule: text(`rule${place}`),
          period: { amount: Number(text(`amount${place}`)), unit: text(`unit${place}`) },
        },
      })),
    content: text("content")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    calendar: text("calendar") || "place",
    source: { title: text("source"), address: text("address") },
  });
  if (!own.ok) return refused(own.refusal, form);
  const regime = regimeOf(own.value, text("on"));
  const number = Number(text("number"));
  const done = await act(decideRegime, { number, change: { kind: "add", regime }, reason: text("reason") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines", "layout");
  redirect(`/deadlines/regimes/${regime.id}`);
}

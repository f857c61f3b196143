"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { importEntries } from "@/application/matrix/entries/import-entries";
import { undoEntries } from "@/application/matrix/entries/undo-entries";
import type { CheckEntries } from "@/core/matrix/import/batch";
import type { Result } from "@/core/shared/result";

export async function importEntriesAction(_: FormState, form: FormData): Promise<FormState> {
  const asked: z.input<typeof CheckEntries> = JSON.parse(textOf(form, "asked") || "{}");
  const taken = await act(importEntries, asked);
  if (!taken.ok) return refused(taken.refusal, form);
  revalidatePath("/", "layout");
  redirect(`/registers/${asked.noun}/import/done/${taken.value.batch}${asked.list ? `?list=${asked.list}` : ""}`);
}

export async function undoEntriesAction(batch: string): Promise<Result<{ gone: number; kept: number }>> {
  const undone = await act(undoEntries, { batch });
  if (undone.ok) revalidatePath("/", "layout");
  return undone;
}

"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused } from "@/app/refused";
import { requestBackup } from "@/application/backup/request-backup";
import { requestDrill } from "@/application/backup/request-drill";

export async function backupAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(requestBackup, {});
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/backups");
  return { typed: {} };
}

export async function drillAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(requestDrill, {});
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/backups");
  return { typed: {} };
}

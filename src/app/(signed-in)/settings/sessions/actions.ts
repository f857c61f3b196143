"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { endOwnSessions } from "@/application/access/end-sessions";

/** Ends one session, or all but this one. */
export async function endSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  const session = textOf(form, "session");
  const done = await act(endOwnSessions, session ? { session } : {});
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/settings/sessions");
  return { typed: {} };
}

"use client";

import { useActionState } from "react";
import { importEntriesAction } from "@/app/(signed-in)/registers/[noun]/import/actions";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";

/** Imports exactly what was shown. */
export function ImportNow({ asked }: { asked: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(importEntriesAction, untouched);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="asked" value={asked} />
      <SubmitButton className="justify-self-start">{say("register.import.take")}</SubmitButton>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { applyUpdateAction } from "./actions";

/** Applies the update as it is shown, and says why. */
export function UpdateForm({ from, to }: { from: string; to: string }) {
  const say = useSay();
  const [state, send] = useActionState(applyUpdateAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <TextInput
        id="reason"
        name="reason"
        required
        label={say("deadlineScreens.decide.reason")}
        hint={say("deadlineScreens.decide.reasonHint")}
        error={errorAt(state, "reason")}
        defaultValue={state.typed.reason}
      />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.update.apply")}</SubmitButton>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { saveScenarioAction } from "./actions";

/** Keeps what is switched off now under a name. */
export function SaveScenario({ matrix, off }: { matrix: string; off: readonly string[] }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(saveScenarioAction, untouched);
  return (
    <form action={send} className="flex flex-wrap items-end gap-2">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="matrix" value={matrix} />
      {off.map((id) => (
        <input key={id} type="hidden" name="down" value={id} />
      ))}
      <TextInput
        id="scenario-name"
        name="name"
        label={say("outage.scenarios.name")}
        defaultValue={state.typed.name}
        error={errorAt(state, "name")}
        required
      />
      <SubmitButton variant="secondary">{say("outage.scenarios.save")}</SubmitButton>
    </form>
  );
}

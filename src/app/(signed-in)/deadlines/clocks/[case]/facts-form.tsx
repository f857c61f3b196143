"use client";

import { useActionState } from "react";
import { type FactChoices, FactFields } from "@/app/(signed-in)/deadlines/fact-fields";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import type { FactId, Facts } from "@/core/deadlines/facts";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { closeCaseAction, sayFactsAction } from "./actions";

type FactsFormProps = {
  case: string;
  facts: readonly FactId[];
  labels: Readonly<Record<string, string>>;
  choices: FactChoices;
  known: Facts;
};

/** Asks what is known now; whatever differs is recorded with its source. */
export function FactsForm({ case: id, ...fields }: FactsFormProps) {
  const say = useSay();
  const [state, send] = useActionState(sayFactsAction, untouched);
  const field = (name: string) => ({
    name,
    id: `facts-${name}`,
    error: errorAt(state, name),
    defaultValue: state.typed[name],
  });
  return (
    <form action={send} className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="case" value={id} />
      <FactFields {...fields} state={state} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...field("source")} required label={say("deadlineScreens.clocks.source")} />
        <TextInput
          {...field("since")}
          type="date"
          optional
          label={say("deadlineScreens.clocks.since")}
          hint={say("deadlineScreens.clocks.sinceHint")}
        />
      </div>
      <SubmitButton className="justify-self-start">{say("deadlineScreens.clocks.recordFacts")}</SubmitButton>
    </form>
  );
}

/** Closes the case. */
export function CloseForm({ case: id }: { case: string }) {
  const say = useSay();
  const [state, send] = useActionState(closeCaseAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-3">
      <input type="hidden" name="case" value={id} />
      <TextInput
        id="close-why"
        name="why"
        required
        label={say("deadlineScreens.clocks.closeWhy")}
        hint={say("deadlineScreens.clocks.closeHint")}
        error={state.problem?.sentence}
        defaultValue={state.typed.why}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("deadlineScreens.clocks.close")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { type FactChoices, FactFields } from "@/app/(signed-in)/deadlines/fact-fields";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import type { FactId } from "@/core/deadlines/facts";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { makeAssessmentAction } from "./actions";

type AssessmentFormProps = {
  today: string;
  facts: readonly FactId[];
  labels: Readonly<Record<string, string>>;
  choices: FactChoices;
};

/** Asks about an incident, real or imagined. */
export function AssessmentForm({ today, ...fields }: AssessmentFormProps) {
  const say = useSay();
  const [state, send] = useActionState(makeAssessmentAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextInput
          id="title"
          name="title"
          required
          maxLength={200}
          label={say("deadlineScreens.assess.name")}
          hint={say("deadlineScreens.assess.nameHint")}
          error={errorAt(state, "title")}
          defaultValue={state.typed.title}
        />
        <TextInput
          id="day"
          name="day"
          type="date"
          required
          label={say("deadlineScreens.assess.day")}
          hint={say("deadlineScreens.assess.dayHint")}
          error={errorAt(state, "day")}
          defaultValue={state.typed.day ?? today}
        />
      </div>
      <FactFields {...fields} known={{}} state={state} />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.assess.make")}</SubmitButton>
    </form>
  );
}

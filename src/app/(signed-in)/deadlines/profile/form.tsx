"use client";

import { useActionState } from "react";
import { type FactChoices, FactFields } from "@/app/(signed-in)/deadlines/fact-fields";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { FactId, Facts } from "@/core/deadlines/facts";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { type Saved, saveProfileAction } from "./actions";

type ProfileFormProps = {
  revision: number;
  known: Facts;
  facts: readonly FactId[];
  labels: Readonly<Record<string, string>>;
  choices: FactChoices;
  mayEdit: boolean;
};

/** Changes what the organisation is in the eyes of the law. */
export function ProfileForm({ revision, mayEdit, ...fields }: ProfileFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveProfileAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && <Banner tone="good">{say("deadlineScreens.profile.saved")}</Banner>}
      <input type="hidden" name="revision" value={revision} />
      <FactFields {...fields} state={state} disabled={!mayEdit} />
      {mayEdit && <SubmitButton className="justify-self-start">{say("deadlineScreens.profile.save")}</SubmitButton>}
    </form>
  );
}

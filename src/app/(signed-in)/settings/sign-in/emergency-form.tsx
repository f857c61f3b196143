"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { emergencyAction } from "./actions";

/** Chooses whose account becomes one for emergencies. */
export function EmergencyForm({ people }: { people: readonly { id: string; name: string }[] }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(emergencyAction, untouched);
  return (
    <form action={send} className="grid max-w-md gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="on" value="yes" />
      <Select
        id="person"
        name="person"
        label={say("settings.signIn.person")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("settings.signIn.make")}
      </SubmitButton>
    </form>
  );
}

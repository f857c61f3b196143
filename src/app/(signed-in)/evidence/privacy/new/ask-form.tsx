"use client";

import { useActionState } from "react";
import { requestErasureAction } from "@/app/(signed-in)/evidence/privacy/actions";
import { errorAt, errorsOf, type FormState, typedAll, untouched } from "@/app/form-state";
import { bases } from "@/core/privacy/erasure";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

type AskFormProps = { about: string; id: string; fields: ReadonlyArray<{ name: string; label: string }> };

/** Says which fields go and why; for a person, whether entries of the log that name them lose those fields too. */
export function AskForm({ about, id, fields }: AskFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(requestErasureAction, untouched);
  const chosen = typedAll(state, "fields");
  return (
    <form action={send} className="grid gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="id" value={id} />
      {about === "communication" ? (
        <fieldset className="grid gap-2" id="fields">
          <legend className="mb-1 font-medium">{say("privacyScreens.form.fields")}</legend>
          {fields.map(({ name, label }) => (
            <Checkbox key={name} name="fields" value={name} label={label} defaultChecked={chosen.includes(name)} />
          ))}
        </fieldset>
      ) : (
        <Checkbox
          name="log"
          label={say("privacyScreens.form.log")}
          hint={say("privacyScreens.form.logHint")}
          defaultChecked={state.problem ? state.typed.log === "on" : true}
        />
      )}
      <Select
        id="basis"
        name="basis"
        label={say("privacyScreens.form.basis")}
        defaultValue={state.typed.basis}
        error={errorAt(state, "basis")}
        options={bases.map((basis) => ({ value: basis, label: say(`privacyScreens.bases.${basis}`) }))}
        required
      />
      <Textarea
        id="reason"
        name="reason"
        label={say("privacyScreens.form.reason")}
        hint={say("privacyScreens.form.reasonHint")}
        defaultValue={state.typed.reason}
        error={errorAt(state, "reason")}
        required
      />
      <SubmitButton className="justify-self-start">{say("privacyScreens.form.send")}</SubmitButton>
    </form>
  );
}

"use client";

import { openRequestAction, requestErasureAction } from "@/app/(signed-in)/evidence/privacy/actions";
import { errorAt, errorsOf, type FormState, typedAll } from "@/app/form-state";
import { ProofLayer } from "@/app/proof/proof-layer";
import type { Shown } from "@/app/proof/shown";
import { useShown } from "@/app/proof/use-shown";
import { bases } from "@/core/privacy/erasure";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

type AskFormProps = {
  about: string;
  id: string;
  fields: ReadonlyArray<{ name: string; label: string }>;
  /** The statement for which the identity provider has just vouched. */
  proven: Shown | undefined;
};

/** Says which fields go and why, and proves it; for a person, whether entries of the log that name them lose those too. */
export function AskForm({ about, id, fields, proven }: AskFormProps) {
  const say = useSay();
  const { shown, state, send, close } = useShown(openRequestAction, proven);
  return (
    <>
      <Fields {...{ about, id, fields, state, send }} />
      <ProofLayer
        {...{ shown, close }}
        title={say("privacyScreens.form.send")}
        lead={say("privacyScreens.form.lead")}
        action={requestErasureAction}
        submit={say("privacyScreens.form.send")}
      />
    </>
  );
}

type FieldsProps = Omit<AskFormProps, "proven"> & { state: FormState<Shown>; send: (form: FormData) => void };

function Fields({ about, id, fields, state, send }: FieldsProps) {
  const say = useSay();
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
          defaultChecked={state.typed.about === undefined || state.typed.log === "on"}
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
      <SubmitButton className="justify-self-start" aria-haspopup="dialog">
        {say("privacyScreens.form.send")}
      </SubmitButton>
    </form>
  );
}

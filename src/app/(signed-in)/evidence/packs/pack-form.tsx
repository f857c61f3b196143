"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { requestPackAction } from "./actions";

type PackFormProps = { matrices: ReadonlyArray<{ id: string; name: string }>; zone: string };

/** Asks for a pack of one matrix, and of a period if wanted. */
export function PackForm({ matrices, zone }: PackFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(requestPackAction, untouched);
  const date = (name: "from" | "to") => (
    <TextInput
      id={name}
      name={name}
      type="date"
      label={say(`evidenceScreens.packs.${name}`)}
      defaultValue={state.typed[name]}
      error={errorAt(state, name)}
      optional
    />
  );
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="zone" value={zone} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr_auto] sm:items-end">
        <Select
          id="matrix"
          name="matrix"
          label={say("evidenceScreens.packs.matrix")}
          defaultValue={state.typed.matrix}
          options={matrices.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        {date("from")}
        {date("to")}
        <SubmitButton>{say("evidenceScreens.packs.send")}</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { Send } from "lucide-react";
import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { submitAction } from "./actions";
import { Reviewers } from "./reviewers";

type SubmitFormProps = { matrix: string; approvers: readonly { id: string; name: string }[] };

/** Submits the draft with a note, to any approver or to named reviewers. */
export function SubmitForm({ matrix, approvers }: SubmitFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(submitAction, untouched);
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="matrix" value={matrix} />
      <Textarea
        id="note"
        name="note"
        label={say("findings.note")}
        hint={say("findings.noteHint")}
        defaultValue={state.typed.note}
        error={errorAt(state, "note")}
      />
      <Reviewers approvers={approvers} typed={state.typed} />
      <SubmitButton className="justify-self-start" icon={<Send aria-hidden />}>
        {say("findings.submit")}
      </SubmitButton>
    </form>
  );
}

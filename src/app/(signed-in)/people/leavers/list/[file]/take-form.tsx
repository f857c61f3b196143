"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { StaffColumns } from "@/core/people/staff";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { takeListAction } from "./actions";

type TakeFormProps = { file: string; columns: StaffColumns; complete: boolean; count: number };

/** Takes over what the list changes, exactly as it was shown. */
export function TakeForm({ file, columns, complete, count }: TakeFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(takeListAction, untouched);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="file" value={file} />
      <input type="hidden" name="columns" value={JSON.stringify(columns)} />
      {complete && <input type="hidden" name="complete" value="on" />}
      <SubmitButton className="justify-self-start">{say("staffList.take", { count })}</SubmitButton>
    </form>
  );
}

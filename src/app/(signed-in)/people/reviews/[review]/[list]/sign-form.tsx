"use client";

import { useActionState } from "react";
import { signAction } from "@/app/(signed-in)/people/reviews/actions";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";

/** Signs a list off; the page says thanks afterwards. */
export function SignForm({ list }: { list: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(signAction, untouched);
  return (
    <Section title={say("review.walk.allDone")} description={say("review.walk.allDoneText")} shape="panel">
      <form action={send} className="grid gap-4">
        <ErrorSummary errors={errorsOf(state)} />
        <input type="hidden" name="list" value={list} />
        <Textarea
          id="remark"
          name="remark"
          label={say("review.walk.remark")}
          defaultValue={state.typed.remark}
          error={errorAt(state, "remark")}
          optional
        />
        <SubmitButton className="justify-self-start">{say("review.walk.sign")}</SubmitButton>
      </form>
    </Section>
  );
}

"use client";

import { Undo2 } from "lucide-react";
import { useActionState } from "react";
import { returnAction } from "@/app/(signed-in)/matrix/[matrix]/versions/actions";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

/** Returns a version with a comment. */
export function ReturnForm({ version }: { version: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(returnAction, untouched);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="version" value={version} />
      <Textarea
        id="comment"
        name="comment"
        label={say("versions.comment")}
        hint={say("versions.commentHint")}
        defaultValue={state.typed.comment}
        error={errorAt(state, "comment")}
        required
      />
      <SubmitButton variant="secondary" className="justify-self-start" icon={<Undo2 aria-hidden />}>
        {say("versions.returnDo")}
      </SubmitButton>
    </form>
  );
}

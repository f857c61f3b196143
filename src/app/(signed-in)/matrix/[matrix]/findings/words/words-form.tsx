"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { VagueWords } from "@/core/matrix/rules/support/vague-words";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { saveWordsAction } from "./actions";

/** Edits the words, one on each line. */
export function WordsForm(props: { words: VagueWords; revision: number; readOnly: boolean }) {
  const { words, revision, readOnly } = props;
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(saveWordsAction, untouched);
  return (
    <form key={revision} action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="revision" value={revision} />
      <div className="grid gap-4 md:grid-cols-2">
        {(["when", "what"] as const).map((list) => (
          <Textarea
            key={list}
            id={list}
            name={list}
            label={say(`findings.words.${list}`)}
            hint={say("findings.words.hint")}
            rows={24}
            defaultValue={state.typed[list] ?? words[list].join("\n")}
            readOnly={readOnly}
          />
        ))}
      </div>
      {!readOnly && <SubmitButton className="justify-self-start">{say("findings.words.save")}</SubmitButton>}
    </form>
  );
}

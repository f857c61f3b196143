"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { RuleWords } from "@/core/matrix/rules/support/rule-words";
import { templateElements } from "@/core/matrix/template";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { saveWordsAction } from "./actions";

/** Edits the words that the rules go by, one on each line. */
export function WordsForm(props: { words: RuleWords; revision: number; readOnly: boolean }) {
  const { words, revision, readOnly } = props;
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(saveWordsAction, untouched);
  const list = (name: string, label: string, known: readonly string[], rows: number) => (
    <Textarea
      key={name}
      id={name}
      name={name}
      label={label}
      hint={say("findings.words.hint")}
      rows={rows}
      defaultValue={state.typed[name] ?? known.join("\n")}
      readOnly={readOnly}
    />
  );
  return (
    <form key={revision} action={send} className="grid gap-6">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="revision" value={revision} />
      <Section title={say("findings.words.vague")} description={say("findings.words.vagueLead")} shape="panel">
        <div className="grid gap-4 md:grid-cols-2 [&_textarea]:max-h-96">
          {(["when", "what"] as const).map((name) => list(name, say(`findings.words.${name}`), words[name], 16))}
        </div>
      </Section>
      <Section title={say("findings.words.elements")} description={say("findings.words.elementsLead")} shape="panel">
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 [&_textarea]:max-h-96">
          {templateElements.map((one) =>
            list(`elements.${one}`, say(`findings.words.element.${one}`), words.elements[one], 10),
          )}
        </div>
      </Section>
      {!readOnly && <SubmitButton className="justify-self-start">{say("findings.words.save")}</SubmitButton>}
    </form>
  );
}

"use client";

import { MessageSquarePlus } from "lucide-react";
import { useActionState, useEffect, useId } from "react";
import { addCommentAction } from "@/app/(signed-in)/matrix/[matrix]/comments/actions";
import { errorAt, type FormState, untouched } from "@/app/form-state";
import { type RowField, rowFields } from "@/core/matrix/row";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

export type Place = { readonly matrix: string; readonly row?: string; readonly version?: string };
export type Person = { readonly id: string; readonly name: string };

type CommentFormProps = {
  place: Place;
  people: readonly Person[];
  /** The comment that is answered; its cell is taken over. */
  answers?: string;
  /** Fields to choose from; all when left out. */
  fields?: readonly RowField[];
  onDone?: () => void;
};

/** Writes a comment about a row or one field of it, and mentions people. */
export function CommentForm({ place, people, answers, fields = rowFields, onDone }: CommentFormProps) {
  const say = useSay();
  const id = useId();
  const [state, send] = useActionState<FormState<string>, FormData>(addCommentAction, untouched);
  const added = state.value;
  useEffect(() => {
    if (added) onDone?.();
  }, [added, onDone]);
  return (
    <form action={send} key={added} className="grid gap-3">
      {Object.entries({ ...place, answers }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {place.row && !answers && (
        <Select
          name="field"
          label={say("matrix.comments.field")}
          defaultValue={state.typed.field ?? ""}
          placeholder={say("matrix.comments.wholeRow")}
          options={fields.map((value) => ({ value, label: say(`matrix.fields.${value}`) }))}
        />
      )}
      <Textarea
        id={`${id}-text`}
        name="text"
        label={say(answers ? "matrix.comments.answer" : "matrix.comments.text")}
        defaultValue={state.typed.text}
        error={errorAt(state, "text") ?? state.problem?.sentence}
        required
      />
      {people.length > 0 && (
        <Combobox
          name="mentions"
          label={say("matrix.comments.mention")}
          hint={say("matrix.comments.mentionHint")}
          multiple
          options={people.map((person) => ({ value: person.id, label: person.name }))}
        />
      )}
      <SubmitButton
        size="small"
        variant="secondary"
        className="justify-self-start"
        icon={<MessageSquarePlus aria-hidden />}
      >
        {say(answers ? "matrix.comments.answerDo" : "matrix.comments.add")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { startReviewAction } from "./actions";

type StartReviewProps = {
  lists: readonly { key: string; name: string; count: number }[];
  people: readonly { id: string; name: string }[];
  open: boolean;
};

/** Gives each list of contacts to somebody, and a last day to all. */
export function StartReviewForm({ lists, people, open }: StartReviewProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(startReviewAction, untouched);
  return (
    <details open={open || Boolean(state.problem)} className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="cursor-pointer font-medium">{say("review.start.title")}</summary>
      <form action={send} className="grid gap-4 pt-4">
        <ErrorSummary errors={errorsOf(state)} />
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <TextInput
            id="name"
            name="name"
            label={say("review.start.name")}
            defaultValue={state.typed.name}
            error={errorAt(state, "name")}
            required
          />
          <TextInput
            id="dueOn"
            name="dueOn"
            type="date"
            label={say("review.start.dueOn")}
            defaultValue={state.typed.dueOn}
            error={errorAt(state, "dueOn")}
            required
          />
        </div>
        <ul className="divide-y divide-line border-line border-y">
          {lists.map(({ key, name, count }) => (
            <li key={key} className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_18rem]">
              <span>
                <span className="font-medium">{name}</span>{" "}
                <span className="text-ink-soft text-sm">{say("review.start.listCount", { count })}</span>
              </span>
              <Select
                name={`owner ${key}`}
                label={`${say("review.start.owner")}: ${name}`}
                labelHidden
                defaultValue={state.typed[`owner ${key}`] ?? people[0]?.id}
                options={[
                  ...people.map(({ id, name: label }) => ({ value: id, label })),
                  { value: "", label: say("review.start.skip") },
                ]}
              />
            </li>
          ))}
        </ul>
        <SubmitButton className="justify-self-start">{say("review.start.submit")}</SubmitButton>
      </form>
    </details>
  );
}

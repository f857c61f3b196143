"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { sayEventAction } from "./actions";

type WhenProps = {
  /** Tells the fields of several forms on the screen apart. */
  id: string;
  on?: string;
  at?: string;
  required: boolean;
};

type EventFormProps = {
  case: string;
  today: string;
  events: ReadonlyArray<{ value: string; label: string; group?: string }>;
};

/** Records when something happened. */
export function EventForm({ case: id, today, events }: EventFormProps) {
  const say = useSay();
  const [state, send] = useActionState(sayEventAction, untouched);
  const field = (name: string) => ({
    name,
    id: `event-${name}`,
    error: errorAt(state, name),
    defaultValue: state.typed[name],
  });
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="case" value={id} />
      <Select {...field("about")} label={say("deadlineScreens.clocks.event")} options={events} />
      <When id="event" required on={state.typed.on ?? today} at={state.typed.at} />
      <TextInput
        {...field("source")}
        required
        label={say("deadlineScreens.clocks.source")}
        hint={say("deadlineScreens.clocks.eventSourceHint")}
      />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.clocks.record")}</SubmitButton>
    </form>
  );
}

function When({ id, on, at, required }: WhenProps) {
  const say = useSay();
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextInput
        id={`${id}-on`}
        name="on"
        type="date"
        required={required}
        optional={!required}
        label={say("deadlineScreens.calculator.day")}
        defaultValue={on}
      />
      <TextInput
        id={`${id}-at`}
        name="at"
        type="time"
        optional
        label={say("deadlineScreens.calculator.time")}
        defaultValue={at}
      />
    </div>
  );
}

type CorrectFormProps = { case: string; statement: string; about: string; on: string; at: string };

/** Corrects when something happened; the old answer of every clock is kept. */
export function CorrectForm({ case: id, statement, about, on, at }: CorrectFormProps) {
  const say = useSay();
  const [state, send] = useActionState(sayEventAction, untouched);
  const field = (name: string) => ({
    name,
    id: `${statement}-${name}`,
    error: errorAt(state, name),
    defaultValue: state.typed[name],
  });
  return (
    <form action={send} className="grid max-w-xl gap-3 pt-2">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="corrects" value={statement} />
      <When id={statement} required={false} on={state.typed.on ?? on} at={state.typed.at ?? at} />
      <p className="text-ink-soft text-sm">{say("deadlineScreens.clocks.withdrawHint")}</p>
      <TextInput {...field("source")} required label={say("deadlineScreens.clocks.source")} />
      <TextInput {...field("why")} required label={say("deadlineScreens.clocks.why")} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("deadlineScreens.clocks.correct")}
      </SubmitButton>
    </form>
  );
}

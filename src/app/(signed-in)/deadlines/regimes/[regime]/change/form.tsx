"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import type { Limit } from "@/core/deadlines/catalogue/schema";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { overrideAction } from "./actions";

type Choice = { value: string; label: string };
type OverrideFormProps = {
  regime: string;
  number: number;
  stages: ReadonlyArray<{ label: string; limit: Limit | null }>;
  calendar: string;
  from: string;
  until: string;
  notes: string;
  units: readonly Choice[];
  rules: readonly Choice[];
};

/** Sets limits, calendar and span of an entry otherwise than the catalogue has them. */
export function OverrideForm(props: OverrideFormProps) {
  const { regime, number, stages, calendar, from, until, notes, units, rules } = props;
  const say = useSay();
  const [state, send] = useActionState(overrideAction, untouched);
  const field = (name: string, value: string) => ({
    name,
    id: name,
    error: errorAt(state, name),
    defaultValue: state.typed[name] ?? value,
  });
  return (
    <form action={send} className="grid max-w-4xl gap-6">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="regime" value={regime} />
      <input type="hidden" name="number" value={number} />
      {stages.map(({ label, limit }, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: the form names stages by their place
          key={index}
          className="grid gap-3 sm:grid-cols-[1fr_1fr_2fr]"
        >
          <legend lang="en" className="mb-1 font-medium">
            {label}
          </legend>
          <TextInput
            {...field(`amount${index}`, limit ? String(limit.period.amount) : "")}
            type="number"
            min={0}
            optional
            label={say("deadlineScreens.calculator.amount")}
          />
          <Select
            {...field(`unit${index}`, limit?.period.unit ?? "hours")}
            label={say("deadlineScreens.calculator.unit")}
            options={units}
          />
          <Select
            {...field(`rule${index}`, limit?.rule ?? "H-ELAPSED")}
            label={say("deadlineScreens.calculator.rule")}
            options={rules}
          />
        </fieldset>
      ))}
      <div className="grid gap-3 sm:grid-cols-3">
        <TextInput
          {...field("calendar", calendar)}
          mono
          label={say("deadlineScreens.calculator.calendar")}
          hint={say("deadlineScreens.change.calendarHint")}
        />
        <TextInput {...field("from", from)} type="date" optional label={say("deadlineScreens.change.from")} />
        <TextInput {...field("until", until)} type="date" optional label={say("deadlineScreens.change.until")} />
      </div>
      <Textarea {...field("notes", notes)} optional label={say("deadlineScreens.regime.notes")} />
      <TextInput
        {...field("reason", "")}
        required
        label={say("deadlineScreens.decide.reason")}
        hint={say("deadlineScreens.decide.reasonHint")}
      />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.change.save")}</SubmitButton>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { addOwnAction } from "./actions";

type Choice = { value: string; label: string };
type OwnFormProps = {
  number: number;
  today: string;
  events: readonly Choice[];
  units: readonly Choice[];
  rules: readonly Choice[];
};

/** Writes a clause of a contract down as an entry of the catalogue. */
export function OwnForm({ number, today, events, units, rules }: OwnFormProps) {
  const say = useSay();
  const [state, send] = useActionState(addOwnAction, untouched);
  const field = (name: string, value = "") => ({
    name,
    id: name,
    error: errorAt(state, name),
    defaultValue: state.typed[name] ?? value,
  });
  return (
    <form action={send} className="grid max-w-3xl gap-6">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="number" value={number} />
      <Section title={say("deadlineScreens.clause.duty")} shape="panel">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            {...field("name")}
            className="sm:col-span-2"
            required
            label={say("deadlineScreens.clause.name")}
            hint={say("deadlineScreens.clause.nameHint")}
          />
          <TextInput {...field("recipient")} required label={say("deadlineScreens.clause.recipient")} />
          <TextInput {...field("route")} required label={say("deadlineScreens.clause.route")} />
          <TextInput {...field("trigger")} required label={say("deadlineScreens.regime.trigger")} />
          <Select {...field("event", "confirmed_at")} label={say("deadlineScreens.regime.from")} options={events} />
          <Textarea
            {...field("content")}
            className="sm:col-span-2"
            optional
            label={say("deadlineScreens.regime.content")}
            hint={say("deadlineScreens.clause.lines")}
          />
        </div>
      </Section>
      <Section title={say("deadlineScreens.regime.stages")} shape="panel">
        <div className="grid gap-4">
          {[1, 2, 3].map((place) => (
            <fieldset key={place} className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr_2fr]">
              <legend className="sr-only">{say("deadlineScreens.clause.stage", { place })}</legend>
              <TextInput
                {...field(`label${place}`)}
                required={place === 1}
                optional={place > 1}
                label={say("deadlineScreens.clause.stage", { place })}
              />
              <TextInput
                {...field(`amount${place}`, "24")}
                type="number"
                min={0}
                label={say("deadlineScreens.calculator.amount")}
              />
              <Select
                {...field(`unit${place}`, "hours")}
                label={say("deadlineScreens.calculator.unit")}
                options={units}
              />
              <Select
                {...field(`rule${place}`, "H-ELAPSED")}
                label={say("deadlineScreens.calculator.rule")}
                options={rules}
              />
            </fieldset>
          ))}
          <TextInput
            {...field("calendar")}
            optional
            mono
            label={say("deadlineScreens.calculator.calendar")}
            hint={say("deadlineScreens.clause.calendarHint")}
          />
        </div>
      </Section>
      <Section title={say("deadlineScreens.clause.source")} shape="panel">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput {...field("source")} required label={say("deadlineScreens.clause.document")} />
          <TextInput {...field("address")} required label={say("deadlineScreens.clause.place")} />
          <TextInput {...field("on", today)} type="date" required label={say("deadlineScreens.decide.on")} />
          <TextInput {...field("reason")} required label={say("deadlineScreens.decide.reason")} />
        </div>
      </Section>
      <SubmitButton className="justify-self-start">{say("deadlineScreens.clause.add")}</SubmitButton>
    </form>
  );
}

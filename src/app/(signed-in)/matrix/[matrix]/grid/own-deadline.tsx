"use client";

import { useState } from "react";
import type { RowDue } from "@/app/(signed-in)/deadlines/row/route";
import { Button } from "@/ui/actions/button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";

type OwnDeadlineProps = {
  /** The limit in words, as the row has it. */
  text: string;
  /** The lengths of time that Tocsin reads in it. */
  reads: readonly string[];
  events: RowDue["events"];
  units: RowDue["units"];
  mayEdit: boolean;
  onEdit: (text: string) => void;
};

/** Sets a deadline of one's own, in words that Tocsin can read, and says what it reads in those that are there. */
export function OwnDeadline({ text, reads, events, units, mayEdit, onEdit }: OwnDeadlineProps) {
  const say = useSay();
  const [amount, setAmount] = useState("24");
  const [unit, setUnit] = useState("hours");
  const [event, setEvent] = useState("confirmed_at");
  const of = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const good = /^[1-9]\d{0,4}$/.test(amount);
  const words = say("deadlineScreens.row.ownText", { amount, unit: of(units, unit), event: of(events, event) });
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{say("deadlineScreens.row.own")}</h3>
      <p>
        {text || <span className="text-ink-soft">{say("deadlineScreens.row.ownNone")}</span>}
        {text && (
          <span className="block text-ink-soft text-sm">
            {reads.length > 0
              ? say("deadlineScreens.row.reads", { periods: reads.join(", ") })
              : say("deadlineScreens.row.readsNothing")}
          </span>
        )}
      </p>
      {mayEdit && (
        <div className="grid gap-3 sm:grid-cols-[6rem_1fr_2fr_auto] sm:items-end">
          <TextInput
            type="number"
            min={1}
            label={say("deadlineScreens.calculator.amount")}
            value={amount}
            onChange={({ target: { value } }) => setAmount(value)}
          />
          <Select
            label={say("deadlineScreens.calculator.unit")}
            options={units}
            value={unit}
            onChange={({ target: { value } }) => setUnit(value)}
          />
          <Select
            label={say("deadlineScreens.regime.from")}
            options={events}
            value={event}
            onChange={({ target: { value } }) => setEvent(value)}
          />
          <Button disabled={!good || words === text} onClick={() => onEdit(words)}>
            {say("deadlineScreens.row.set")}
          </Button>
        </div>
      )}
    </section>
  );
}

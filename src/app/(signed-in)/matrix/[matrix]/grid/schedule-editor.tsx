"use client";

import { useId, useState } from "react";
import type { RowDue } from "@/app/(signed-in)/deadlines/row/route";
import { repeatOf, repeats, ruleOfRepeat } from "@/core/deadlines/repeat";
import { closedDayPolicies, type Schedule } from "@/core/deadlines/schedule-shape";
import { readSchedule, writeSchedule } from "@/core/deadlines/schedule-text";
import { Button } from "@/ui/actions/button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";

type ScheduleEditorProps = {
  /** The schedule as the row has it; empty for none. */
  text: string;
  usual: RowDue["usual"];
  zones: RowDue["zones"];
  mayEdit: boolean;
  onEdit: (text: string) => void;
};

const rulesOfOwn = "own";

/** Edits when a row repeats: first day, time, zone, how often, what happens on closed days, and how long it may take. */
export function ScheduleEditor({ text, usual, zones, mayEdit, onEdit }: ScheduleEditorProps) {
  const say = useSay();
  const id = useId();
  const read = readSchedule(text, usual);
  const [own, setOwn] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const schedule: Schedule = read.ok
    ? read.value
    : {
        ...usual,
        rule: ruleOfRepeat("monthly-on-weekday", usual.start),
        time: "09:00",
        onClosedDay: "next",
        graceHours: 24,
      };
  if (text.trim() === "")
    return (
      <Button disabled={!mayEdit} className="justify-self-start" onClick={() => onEdit(writeSchedule(schedule))}>
        {say("deadlineScreens.schedule.begin")}
      </Button>
    );

  const repeat = !read.ok ? rulesOfOwn : (own ?? repeatOf(schedule.rule, schedule.start) ?? rulesOfOwn);
  const save = (change: Partial<Schedule>) => onEdit(writeSchedule({ ...schedule, ...change }));
  const rule = typed ?? (read.ok ? schedule.rule : text);
  const wanted = readSchedule(rule, usual);
  const saveRule = () => {
    if (typed !== undefined && wanted.ok) save({ rule: wanted.value.rule });
    if (wanted.ok) setTyped(undefined);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput
        key={schedule.start}
        type="date"
        label={say("deadlineScreens.schedule.start")}
        disabled={!mayEdit}
        defaultValue={schedule.start}
        onBlur={({ target: { value } }) => {
          if (!value || value === schedule.start) return;
          const kept = repeatOf(schedule.rule, schedule.start);
          save({ start: value, ...(kept ? { rule: ruleOfRepeat(kept, value) } : {}) });
        }}
      />
      <TextInput
        key={schedule.time}
        type="time"
        label={say("deadlineScreens.calculator.time")}
        disabled={!mayEdit}
        defaultValue={schedule.time}
        onBlur={({ target: { value } }) => value && value !== schedule.time && save({ time: value })}
      />
      <Select
        label={say("deadlineScreens.schedule.repeat")}
        disabled={!mayEdit}
        value={repeat}
        options={[...repeats, rulesOfOwn].map((value) => ({
          value,
          label: say(`deadlineScreens.schedule.repeats.${value as (typeof repeats)[number] | "own"}`),
        }))}
        onChange={({ target: { value } }) => {
          const chosen = repeats.find((one) => one === value);
          setOwn(chosen ? undefined : value);
          if (chosen) save({ rule: ruleOfRepeat(chosen, schedule.start) });
        }}
      />
      <Select
        label={say("deadlineScreens.calculator.zone")}
        disabled={!mayEdit}
        value={schedule.zone}
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        onChange={({ target: { value } }) => save({ zone: value })}
      />
      {repeat === rulesOfOwn && (
        <TextInput
          id={`${id}-rule`}
          mono
          className="sm:col-span-2"
          label={say("deadlineScreens.schedule.rule")}
          hint={say("deadlineScreens.schedule.ruleHint")}
          error={wanted.ok ? undefined : say("deadlineScreens.schedule.badRule")}
          disabled={!mayEdit}
          value={rule}
          onChange={({ target: { value } }) => setTyped(value)}
          onBlur={saveRule}
        />
      )}
      <Select
        label={say("deadlineScreens.schedule.onClosedDay")}
        disabled={!mayEdit}
        value={schedule.onClosedDay}
        options={closedDayPolicies.map((value) => ({ value, label: say(`deadlines.closed-days.${value}`) }))}
        onChange={({ target: { value } }) => save({ onClosedDay: value as Schedule["onClosedDay"] })}
      />
      <TextInput
        key={schedule.graceHours}
        type="number"
        min={0}
        max={8760}
        label={say("deadlineScreens.schedule.grace")}
        hint={say("deadlineScreens.schedule.graceHint")}
        disabled={!mayEdit}
        defaultValue={schedule.graceHours}
        onBlur={({ target: { value } }) => {
          const hours = Number(value);
          const good = value !== "" && Number.isInteger(hours) && hours >= 0 && hours <= 8760;
          if (good && hours !== schedule.graceHours) save({ graceHours: hours });
        }}
      />
      {mayEdit && (
        <Button variant="quiet" className="justify-self-start" onClick={() => onEdit("")}>
          {say("deadlineScreens.schedule.end")}
        </Button>
      )}
    </div>
  );
}

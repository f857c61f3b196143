"use client";

import { type CellWords, cellText, cellValue } from "@/core/matrix/cell-text";
import { fieldKinds } from "@/core/matrix/field-kinds";
import { type ReferringField, registerOf } from "@/core/matrix/references";
import { type RowField, type RowFields, triggerKinds } from "@/core/matrix/row";
import type { Direction } from "@/core/people/register";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { Switch } from "@/ui/form/switch";
import { Typed } from "@/ui/form/typed";
import { withValues } from "@/ui/form/with-values";
import { useSay } from "@/ui/language";
import type { Registers } from "./use-names";

type FieldEditorProps = {
  field: RowField;
  value: RowFields[RowField];
  onChange: (value: RowFields[RowField]) => void;
  registers: Registers;
  words: CellWords;
  /** Side on which a newly named audience stands. */
  direction: Direction | null;
  /** What the row is bound to. */
  regime: string | null;
  labelHidden?: boolean;
  error?: string;
  /** Takes the focus at once, with this typed into it already. */
  startWith?: string;
};

/** Edits one field of a row in a form; what is typed goes out when the person pauses or leaves the field. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, value, onChange, registers, words, labelHidden, error } = props;
  const say = useSay();
  const label = say(`matrix.fields.${field}`);
  const shared = { label, labelHidden, error };
  const kind = fieldKinds[field];
  switch (kind) {
    case "position":
    case "positions":
    case "stakeholders":
    case "channels":
      return <EntriesEditor {...props} label={label} />;
    case "regime":
    case "stage":
      return <LegalEditor {...props} label={label} />;
    case "word":
    case "words":
      return <WordsEditor {...props} label={label} />;
    case "switch":
      return <Switch label={label} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
    case "direction":
    case "trigger-kind":
    case "classification": {
      const choices =
        kind === "direction"
          ? ["internal", "external"]
          : kind === "trigger-kind"
            ? triggerKinds
            : registers.names.classifications;
      const all = typeof value === "string" && !choices.includes(value) ? [...choices, value] : choices;
      return (
        <Select
          {...shared}
          value={String(value ?? "")}
          placeholder={say("matrix.grid.notSet")}
          options={all.map((choice) => ({
            value: choice,
            label: kind === "classification" ? choice : words.word(choice),
          }))}
          onChange={(event) => onChange((event.target.value || null) as RowFields[RowField])}
        />
      );
    }
    default:
      return <TypedEditor {...props} label={label} />;
  }
}

function TypedEditor({ field, value, onChange, registers, words, ...look }: FieldEditorProps & { label: string }) {
  const say = useSay();
  const kind = fieldKinds[field];
  const text = cellText(field, value, words);
  const offers = field === "template" && text === "" ? registers.names.templates : [];
  return (
    <>
      <Typed
        label={look.label}
        labelHidden={look.labelHidden}
        error={look.error}
        value={text}
        lines={kind === "text"}
        type={kind === "date" ? "date" : kind === "minutes" ? "number" : "text"}
        onChange={(typed) => {
          const meaning = cellValue(field, typed, words);
          if (typeof meaning === "object" && "value" in meaning) onChange(meaning.value);
        }}
      />
      {offers.length > 0 && (
        <Select
          label={say("matrix.grid.startFrom")}
          labelHidden
          placeholder={say("matrix.grid.startFrom")}
          value=""
          options={offers.map(({ name }) => ({ value: name, label: name }))}
          onChange={({ target }) => {
            const chosen = offers.find(({ name }) => name === target.value);
            if (chosen) onChange(chosen.text);
          }}
        />
      )}
    </>
  );
}

function LegalEditor(props: FieldEditorProps & { label: string }) {
  const { field, value, onChange, registers, regime, label, labelHidden, error, startWith } = props;
  const say = useSay();
  const { regimes } = registers.names;
  const stages = regimes.find(({ id }) => id === regime)?.stages ?? [];
  const known =
    field === "regime"
      ? regimes.map(({ id, name }) => ({ value: id, label: name }))
      : stages.map((stage) => ({ value: stage.id, label: stage.label }));
  const values = typeof value === "string" ? [value] : [];
  const options = withValues(known, values);
  return (
    <Combobox
      {...{ label, labelHidden, error, options, values, startWith }}
      hint={field === "stage" && !regime ? say("matrix.grid.regimeFirst") : undefined}
      onChange={([chosen]) => onChange(chosen ?? null)}
    />
  );
}

function WordsEditor(props: FieldEditorProps & { label: string }) {
  const { field, value, onChange, registers, label, labelHidden, error } = props;
  const several = fieldKinds[field] === "words";
  const values = [value].flat().flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
  const known = several ? registers.names.environments : registers.names.scenarios;
  const options = withValues(
    known.map((word) => ({ value: word, label: word })),
    values,
  );
  return (
    <Combobox
      {...{ label, labelHidden, error, options, values }}
      startWith={props.startWith}
      multiple={several}
      onCreate={(word) => word}
      onChange={(next) => onChange(several ? next : (next[0] ?? ""))}
    />
  );
}

function EntriesEditor(props: FieldEditorProps & { label: string }) {
  const { field, value, onChange, registers, direction, label, labelHidden, error } = props;
  const register = registerOf[field as ReferringField];
  const single = fieldKinds[field] === "position";
  const values = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  const options = registers
    .entries(register)
    .filter(({ id, archived }) => !archived || values.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Combobox
      {...{ label, labelHidden, error, options, values }}
      startWith={props.startWith}
      multiple={!single}
      onCreate={(name) => registers.create(register, name, direction ?? "internal")}
      onChange={(next) => onChange(single ? (next[0] ?? null) : next)}
    />
  );
}

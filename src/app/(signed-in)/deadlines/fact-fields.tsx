"use client";

import { errorAt, type FormState, typedAll } from "@/app/form-state";
import { type FactId, type Facts, factKinds } from "@/core/deadlines/facts";
import { Checkbox } from "@/ui/form/checkbox";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";

export type FactChoices = Readonly<Record<string, ReadonlyArray<{ value: string; label: string }>>>;

type FactFieldsProps = {
  facts: readonly FactId[];
  /** What each fact is called, in the reader's language. */
  labels: Readonly<Record<string, string>>;
  choices: FactChoices;
  known: Facts;
  state: FormState<unknown>;
  disabled?: boolean;
};

/** Asks for facts; one that is left open stays unknown, which is not the same as "none" or "no". */
export function FactFields(props: FactFieldsProps) {
  return (
    <div className="grid gap-5">
      {props.facts.map((fact) => (
        <FactField key={fact} {...props} fact={fact} />
      ))}
    </div>
  );
}

function FactField({ fact, labels, choices, known, state, disabled }: FactFieldsProps & { fact: FactId }) {
  const say = useSay();
  const value = known[fact];
  const shared = { name: fact, id: fact, label: labels[fact] ?? fact, error: errorAt(state, fact), disabled };
  const open = say("deadlineScreens.facts.open");
  switch (factKinds[fact]) {
    case "yes-no":
      return (
        <Select
          {...shared}
          placeholder={open}
          options={(["yes", "no"] as const).map((answer) => ({
            value: answer,
            label: say(`deadlineScreens.facts.${answer}`),
          }))}
          defaultValue={state.typed[fact] ?? (value === undefined ? "" : value ? "yes" : "no")}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          placeholder={open}
          options={choices[fact] ?? []}
          defaultValue={state.typed[fact] ?? String(value ?? "")}
        />
      );
    case "number":
      return (
        <TextInput
          {...shared}
          type="number"
          min={0}
          hint={say("deadlineScreens.facts.openNumber")}
          defaultValue={state.typed[fact] ?? String(value ?? "")}
        />
      );
    default: {
      const chosen = state.typed[fact] === undefined ? ((value as string[] | undefined) ?? []) : typedAll(state, fact);
      return (
        <div className="grid gap-1">
          <Combobox {...shared} multiple options={choices[fact] ?? []} defaultValues={chosen} placeholder={open} />
          <Checkbox
            name={`none.${fact}`}
            disabled={disabled}
            label={say("deadlineScreens.facts.none")}
            defaultChecked={Array.isArray(value) && value.length === 0}
          />
        </div>
      );
    }
  }
}

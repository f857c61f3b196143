"use client";

import { Checkbox } from "@/ui/form/checkbox";
import { Combobox } from "@/ui/form/combobox";
import { Typed } from "@/ui/form/typed";
import { withValues } from "@/ui/form/with-values";
import type { Option } from "./entry";

/** Ticks any of a few. */
export function Ticks<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  readOnly: boolean;
}) {
  const { label, options, values, onChange, readOnly } = props;
  return (
    <fieldset disabled={readOnly} className="grid gap-1">
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={values.includes(option.value)}
          onChange={({ target }) =>
            onChange(
              options.flatMap(({ value }) =>
                (value === option.value ? target.checked : values.includes(value)) ? [value] : [],
              ),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Names at most one entry of a register. */
export function One(props: {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  readOnly: boolean;
}) {
  const { value, onChange, readOnly, ...rest } = props;
  return (
    <Combobox
      {...rest}
      disabled={readOnly}
      values={value ? [value] : []}
      onChange={([next]) => onChange(next ?? null)}
    />
  );
}

/** Takes a list of words, written with semicolons. */
export function WordList(props: {
  label: string;
  hint?: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  readOnly: boolean;
}) {
  const { values, onChange, ...rest } = props;
  return (
    <Typed
      {...rest}
      value={values.join("; ")}
      onChange={(text) =>
        onChange([
          ...new Set(
            text
              .split(";")
              .map((word) => word.trim())
              .filter(Boolean),
          ),
        ])
      }
    />
  );
}

/** Chooses words that are known, or takes others as they are typed. */
export function Words(props: {
  label: string;
  hint?: string;
  options: readonly Option[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  readOnly: boolean;
  single?: boolean;
}) {
  const { options, values, readOnly, single, ...rest } = props;
  return (
    <Combobox
      {...rest}
      multiple={!single}
      disabled={readOnly}
      options={withValues(options, values)}
      values={values}
      onCreate={(word) => word}
    />
  );
}

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "@/ui/classes";
import { controlLook, lineLook } from "./control-look";
import { Field, type FieldProps } from "./field";

export type SelectOption = { value: string; label: string; group?: string; disabled?: boolean };

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, "id" | "className" | "children"> & {
    options: readonly SelectOption[];
    /** Offers "nothing chosen" under these words. */
    placeholder?: string;
  };

/** Chooses one of a few; the browser's own list, best on a phone and without JavaScript. */
export function Select(props: SelectProps) {
  const { label, hint, error, optional, labelHidden, id, className, options, placeholder, ...rest } = props;
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...{ label, hint, error, optional, labelHidden, id, className }}>
      {(wiring) => (
        <span className="relative flex items-center">
          <select
            // A form that comes back resets a list to the choice that it was drawn with, so it is drawn anew.
            key={String(rest.defaultValue)}
            {...rest}
            {...wiring}
            className={classes(controlLook, lineLook, "appearance-none truncate pr-8")}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {placeholder === undefined && rest.value === "" && <option value="" hidden />}
            {groups.map((group) => {
              const items = options
                .filter((option) => option.group === group)
                .map((option) => (
                  <option key={option.value} value={option.value} disabled={option.disabled}>
                    {option.label}
                  </option>
                ));
              return group ? (
                <optgroup key={group} label={group}>
                  {items}
                </optgroup>
              ) : (
                items
              );
            })}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute right-2 size-4 text-ink-soft print:hidden" />
        </span>
      )}
    </Field>
  );
}

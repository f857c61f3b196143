import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "@/ui/classes";
import { FieldError } from "./field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = Pick<ComponentProps<"input">, "onChange" | "required" | "disabled"> & {
  label: string;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  hint?: ReactNode;
  error?: ReactNode;
  labelHidden?: boolean;
  /** `row` only for two or three short answers. */
  direction?: "column" | "row";
};

/** Chooses exactly one of a few that should all be seen. */
export function RadioGroup(props: RadioGroupProps) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset aria-describedby={described} className="grid min-w-0 gap-1">
      <legend className={classes("mb-1 font-medium text-sm", props.labelHidden && "sr-only")}>{props.label}</legend>
      {props.hint && (
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          {props.hint}
        </p>
      )}
      <div className={classes("flex gap-y-1", props.direction === "row" ? "flex-wrap gap-x-5" : "flex-col")}>
        {props.options.map((option) => {
          const optionId = `${id}-${option.value}`;
          return (
            <div key={option.value} className="flex items-start gap-2">
              <span className="relative inline-grid size-6 shrink-0 place-items-center pointer-coarse:size-8">
                <input
                  type="radio"
                  id={optionId}
                  name={props.name}
                  value={option.value}
                  required={props.required}
                  disabled={props.disabled || option.disabled}
                  onChange={props.onChange}
                  aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                  {...(props.value === undefined
                    ? { defaultChecked: option.value === props.defaultValue }
                    : { checked: option.value === props.value })}
                  className="relative size-4 appearance-none rounded-full border border-line-strong bg-surface before:absolute before:-inset-1 checked:border-5 checked:border-accent not-disabled:hover:border-ink-soft disabled:opacity-50 pointer-coarse:before:-inset-2 forced-colors:appearance-auto"
                />
              </span>
              <label htmlFor={optionId} className="pt-0.5 pointer-coarse:pt-1.5">
                {option.label}
                {option.hint && (
                  <span id={`${optionId}-hint`} className="block text-ink-soft text-sm">
                    {option.hint}
                  </span>
                )}
              </label>
            </div>
          );
        })}
      </div>
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
    </fieldset>
  );
}

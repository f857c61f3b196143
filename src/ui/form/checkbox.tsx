"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "@/ui/classes";
import { FieldError } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Keeps the label for screen readers only, as in the rows of a table. */
  labelHidden?: boolean;
  /** Some but not all of what it stands for: shown as a dash and said as "mixed". */
  mixed?: boolean;
};

/** Answers yes or no; sent with the form. */
export function Checkbox({ label, hint, error, labelHidden, mixed = false, id: given, ...rest }: CheckboxProps) {
  const generated = useId();
  const id = given ?? generated;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid gap-0.5">
      <div className="flex items-start gap-2">
        <span className="relative inline-grid size-6 shrink-0 place-items-center pointer-coarse:size-8">
          <input
            type="checkbox"
            {...rest}
            id={id}
            aria-describedby={described}
            aria-invalid={error ? true : undefined}
            ref={(box) => {
              if (box) box.indeterminate = mixed;
            }}
            className="peer absolute inset-0 m-auto size-4 appearance-none rounded-sm border border-line-strong bg-surface before:absolute before:-inset-1 checked:border-accent checked:bg-accent not-disabled:hover:border-ink-soft disabled:opacity-50 aria-invalid:border-stop indeterminate:border-accent indeterminate:bg-accent pointer-coarse:before:-inset-2 forced-colors:appearance-auto"
          />
          {mixed ? (
            <Minus
              aria-hidden
              strokeWidth={3}
              className="pointer-events-none relative size-3 text-on-accent forced-colors:hidden"
            />
          ) : (
            <Check
              aria-hidden
              strokeWidth={3}
              className="pointer-events-none relative size-3 text-transparent peer-checked:text-on-accent forced-colors:hidden"
            />
          )}
        </span>
        <label htmlFor={id} className={classes("pt-0.5 pointer-coarse:pt-1.5", labelHidden && "sr-only")}>
          {label}
        </label>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="pl-8 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {error && (
        <div className="pl-8">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classes } from "@/ui/classes";
import { Said } from "@/ui/language";

export type FieldProps = {
  label: string;
  /** What to enter and why, below the label. */
  hint?: ReactNode;
  /** One sentence that says what is wrong and the way out. */
  error?: ReactNode;
  /** Marks the field as one that may stay empty. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where a column heading already shows it. */
  labelHidden?: boolean;
  id?: string;
  className?: string;
};

/** The attributes that tie a control to its label, hint and error. */
export type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** Lays out label, control, error and hint, and hands the control its wiring. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const generated = useId();
  const id = props.id ?? generated;
  const hintId = props.hint ? `${id}-hint` : undefined;
  const errorId = props.error ? `${id}-error` : undefined;
  return (
    <div className={classes("grid min-w-0 content-start gap-1", props.className)}>
      <label htmlFor={id} className={classes("font-medium text-sm", props.labelHidden && "sr-only")}>
        {props.label}
        {props.optional && (
          <span className="ml-1 font-normal text-ink-faint">
            <Said text="ui.field.optional" />
          </span>
        )}
      </label>
      {props.children({
        id,
        "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": props.error ? true : undefined,
      })}
      {props.error && <FieldError id={errorId}>{props.error}</FieldError>}
      {props.hint && (
        <p id={hintId} className="text-ink-faint text-sm">
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Says what is wrong with a field, with a sign beside the colour. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 font-medium text-sm text-stop-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

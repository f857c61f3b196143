import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/ui/classes";
import { controlLook, lineLook } from "./control-look";
import { Field, type FieldProps } from "./field";

type TextInputProps = FieldProps &
  Omit<ComponentProps<"input">, "id" | "className"> & {
    /** Sits inside the control at its end: a unit, a button that shows a password. */
    suffix?: ReactNode;
    /** Sets identifiers and codes in the mono font. */
    mono?: boolean;
  };

/** Takes one line of text, a number, a date, a mail address or a password (`type`). */
export function TextInput(props: TextInputProps) {
  const { label, hint, error, optional, labelHidden, id, className, suffix, mono, ...rest } = props;
  return (
    <Field {...{ label, hint, error, optional, labelHidden, id, className }}>
      {(wiring) => (
        <span className="relative flex items-center">
          <input
            type="text"
            {...rest}
            {...wiring}
            className={classes(
              controlLook,
              lineLook,
              "read-only:bg-sunken",
              mono && "font-mono",
              Boolean(suffix) && "pr-12",
            )}
          />
          {suffix && <span className="absolute right-2.5 text-ink-soft text-sm">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}

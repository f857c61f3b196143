import type { ComponentProps } from "react";
import { classes } from "@/ui/classes";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";

type TextareaProps = FieldProps & Omit<ComponentProps<"textarea">, "id" | "className">;

/** Takes text of several lines and grows with it. */
export function Textarea(props: TextareaProps) {
  const { label, hint, error, optional, labelHidden, id, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error, optional, labelHidden, id, className }}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          className={classes(controlLook, "field-sizing-content min-h-18 resize-y px-2.5 py-1.5 read-only:bg-sunken")}
        />
      )}
    </Field>
  );
}

"use client";

import { useActionState, useId } from "react";
import { type FormState, untouched } from "@/app/form-state";
import type { ButtonSize, ButtonVariant } from "@/ui/actions/button-look";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Problem } from "@/ui/form/problem";

type ActButtonProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about, sent as hidden fields. */
  fields: Readonly<Record<string, string>>;
  label: string;
  /** The whole act in words, where the label alone would be the same on every line. */
  fullLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** One act as a form with one button: works without JavaScript, and says why when it was refused. */
export function ActButton({ action, fields, label, fullLabel, variant = "secondary", size = "small" }: ActButtonProps) {
  const [state, send] = useActionState<FormState, FormData>(action, untouched);
  const problemId = useId();
  return (
    <form action={send} className="grid justify-items-start gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        variant={variant}
        size={size}
        aria-label={fullLabel}
        aria-describedby={state.problem ? problemId : undefined}
      >
        {label}
      </SubmitButton>
      <Problem id={problemId}>{state.problem?.sentence}</Problem>
    </form>
  );
}

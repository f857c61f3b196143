"use client";

import { type ReactNode, useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Proof } from "./proof";
import type { Shown } from "./shown";

type ProofFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about, sent as hidden fields. */
  about?: Readonly<Record<string, string>>;
  shown: Shown;
  submit: string;
  orTyped?: boolean;
  variant?: "primary" | "danger";
  /** Called when the act went through. */
  done?: () => void;
  children?: ReactNode;
};

/** A form whose only question is whether the person means what they have just read. */
export function ProofForm({
  action,
  about = {},
  shown,
  submit,
  orTyped,
  variant = "primary",
  done,
  children,
}: ProofFormProps) {
  const [state, send] = useActionState<FormState, FormData>(async (before, form) => {
    const after = await action(before, form);
    if (!after.problem) done?.();
    return after;
  }, untouched);
  return (
    <form action={send} className="grid gap-4 pb-5">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Proof {...{ shown, submit, variant }} {...(orTyped && { orTyped })} />
      {children}
    </form>
  );
}

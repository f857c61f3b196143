"use client";

import { type ComponentProps, type ReactNode, useActionState, useState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Dialog } from "@/ui/overlay/dialog";
import type { Shown } from "./shown";

type ProofDialogProps = {
  /** Opens the statement. */
  open: (state: FormState<Shown>, form: FormData) => Promise<FormState<Shown>>;
  /** What the statement is about, sent as hidden fields. */
  about: Readonly<Record<string, string>>;
  /** A statement for which the identity provider has vouched already. */
  proven?: Shown | undefined;
  label: string;
  /** The whole act in words, where the label alone would be the same on every line. */
  fullLabel?: string;
  lead: string;
  look?: Pick<ComponentProps<typeof SubmitButton>, "variant" | "size">;
  children: (shown: Shown, close: () => void) => ReactNode;
};

/** A button that opens the exact statement for an act, and the dialog in which it is read, proven and done. */
export function ProofDialog({ open, about, label, fullLabel, lead, look, proven, children }: ProofDialogProps) {
  const [shown, setShown] = useState(proven);
  const [state, send] = useActionState<FormState<Shown>, FormData>(async (before, form) => {
    const after = await open(before, form);
    setShown(after.value);
    return after;
  }, untouched);
  return (
    <>
      <form action={send}>
        <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="secondary" {...look} aria-label={fullLabel} aria-haspopup="dialog">
          {label}
        </SubmitButton>
      </form>
      <Dialog
        title={fullLabel ?? label}
        description={lead}
        open={shown !== undefined}
        onOpenChange={(stays) => !stays && setShown(undefined)}
      >
        {shown && children(shown, () => setShown(undefined))}
      </Dialog>
    </>
  );
}

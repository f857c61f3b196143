"use client";

import type { ComponentProps, ReactNode } from "react";
import { errorsOf } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Dialog } from "@/ui/overlay/dialog";
import type { Shown } from "./shown";
import { type OpenAction, useShown } from "./use-shown";

type ProofDialogProps = {
  /** Opens the statement. */
  open: OpenAction;
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
  const { shown, state, send, close } = useShown(open, proven);
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
        onOpenChange={(stays) => !stays && close()}
      >
        {shown && children(shown, close)}
      </Dialog>
    </>
  );
}

"use client";

import { type ReactNode, useActionState, useState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { Shown } from "@/app/proof/shown";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Dialog } from "@/ui/overlay/dialog";
import { openChangeAction } from "./actions";

type ChangeDialogProps = {
  change: "add-passkey" | "remove-passkey";
  label: string;
  /** The whole act in words, where the label alone would be the same on every line. */
  fullLabel?: string;
  lead: string;
  children: (shown: Shown, close: () => void) => ReactNode;
};

/** A button that opens the statement for one change to one's passkeys, and the dialog in which it is made. */
export function ChangeDialog({ change, label, fullLabel, lead, children }: ChangeDialogProps) {
  const [shown, setShown] = useState<Shown>();
  const [state, send] = useActionState<FormState<Shown>, FormData>(async (before, form) => {
    const after = await openChangeAction(before, form);
    setShown(after.value);
    return after;
  }, untouched);
  return (
    <>
      <form action={send}>
        <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
        <input type="hidden" name="change" value={change} />
        <SubmitButton
          variant="secondary"
          size={change === "add-passkey" ? "medium" : "small"}
          aria-label={fullLabel}
          aria-haspopup="dialog"
        >
          {label}
        </SubmitButton>
      </form>
      <Dialog
        title={fullLabel ?? label}
        description={lead}
        open={shown !== undefined}
        onOpenChange={(open) => !open && setShown(undefined)}
      >
        {shown && children(shown, () => setShown(undefined))}
      </Dialog>
    </>
  );
}

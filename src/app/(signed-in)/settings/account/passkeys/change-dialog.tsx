"use client";

import { type ReactNode, useActionState, useState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { Shown } from "@/app/proof/shown";
import type { accountChanges } from "@/core/access/step-up";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Dialog } from "@/ui/overlay/dialog";
import { openChangeAction } from "./actions";

type ChangeDialogProps = {
  change: (typeof accountChanges)[number];
  /** A statement for which the identity provider has vouched already. */
  proven?: Shown;
  label: string;
  /** The whole act in words, where the label alone would be the same on every line. */
  fullLabel?: string;
  lead: string;
  children: (shown: Shown, close: () => void) => ReactNode;
};

/** A button that opens the statement for one change to how one's account is opened, and the dialog in which it is made. */
export function ChangeDialog({ change, label, fullLabel, lead, proven, children }: ChangeDialogProps) {
  const [shown, setShown] = useState(proven);
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
          size={change === "remove-passkey" ? "small" : "medium"}
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

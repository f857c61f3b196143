"use client";

import type { FormState } from "@/app/form-state";
import { Dialog } from "@/ui/overlay/dialog";
import { ProofForm } from "./proof-form";
import type { Shown } from "./shown";

type ProofLayerProps = {
  title: string;
  lead: string;
  /** The statement that stands open, from `useShown`. */
  shown: Shown | undefined;
  close: () => void;
  /** Does what the statement asks for. */
  action: (state: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  variant?: "primary" | "danger";
};

/** The dialog in which somebody reads the statement that a form has opened, proves it and does what it asks for. */
export function ProofLayer({ title, lead, shown, close, action, submit, variant = "primary" }: ProofLayerProps) {
  return (
    <Dialog title={title} description={lead} open={shown !== undefined} onOpenChange={(stays) => !stays && close()}>
      {shown && <ProofForm {...{ action, shown, submit, variant }} done={close} />}
    </Dialog>
  );
}

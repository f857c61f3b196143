"use client";

import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { Textarea } from "@/ui/form/textarea";
import { acceptLossAction } from "./actions";

type AcceptLossProps = { until: number; label: string; why: string };

/** Asks why there is no newer state, and accepts the loss. */
export function AcceptLoss({ until, label, why }: AcceptLossProps) {
  return (
    <FormDialog
      action={acceptLossAction}
      about={{ until: String(until) }}
      title={label}
      label={label}
      submit={label}
      variant="danger"
      size="medium"
    >
      {(state) => (
        <Textarea name="why" label={why} defaultValue={state.typed.why} error={errorAt(state, "why")} required />
      )}
    </FormDialog>
  );
}

"use client";

import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { acceptAction } from "./actions";

type AcceptProps = {
  /** Matrix, rule, row and field, as the form sends them. */
  place: Readonly<Record<string, string>>;
  sentence: string;
  positions: readonly { id: string; name: string }[];
};

/** Accepts one finding with a reason, somebody who answers for it, and an end. */
export function AcceptDialog({ place, sentence, positions }: AcceptProps) {
  const say = useSay();
  return (
    <FormDialog
      action={acceptAction}
      about={place}
      title={say("findings.accept")}
      description={sentence}
      label={say("findings.accept")}
      fullLabel={say("findings.acceptOne", { sentence })}
      variant="quiet"
      submit={say("findings.accept")}
    >
      {(state) => (
        <>
          <p className="text-ink-soft">{say("findings.acceptLead")}</p>
          <Textarea
            id="reason"
            name="reason"
            label={say("findings.reason")}
            defaultValue={state.typed.reason}
            error={errorAt(state, "reason")}
            required
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              id="owner"
              name="owner"
              label={say("findings.owner")}
              placeholder={say("findings.chooseOwner")}
              options={positions.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={state.typed.owner}
              error={errorAt(state, "owner")}
              required
            />
            <TextInput
              id="until"
              name="until"
              type="date"
              label={say("findings.until")}
              defaultValue={state.typed.until}
              error={errorAt(state, "until")}
              required
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}

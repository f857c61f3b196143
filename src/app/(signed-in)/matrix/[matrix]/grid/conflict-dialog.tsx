"use client";

import { useState } from "react";
import { type CellWords, cellText } from "@/core/matrix/cell-text";
import type { Choice } from "@/core/matrix/pending";
import type { RowField, RowFields } from "@/core/matrix/row";
import type { Conflict } from "@/core/shared/refusal";
import { Button } from "@/ui/actions/button";
import { RadioGroup } from "@/ui/form/radio-group";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";

type ConflictDialogProps = {
  /** Names the row: its subject or number. */
  title: string;
  conflict: Conflict;
  words: CellWords;
  onChoose: (choices: Readonly<Record<string, Choice>>) => void;
  onClose: () => void;
};

/** Shows both values of every field that two people changed, and lets the person choose for each. */
export function ConflictDialog({ title, conflict, words, onChoose, onClose }: ConflictDialogProps) {
  const say = useSay();
  const fields = Object.keys(conflict.fields) as RowField[];
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const by = conflict.by || say("matrix.grid.somebody");
  const text = (field: RowField, value: unknown) =>
    cellText(field, value as RowFields[RowField], words) || say("matrix.grid.emptyValue");
  const open = fields.filter((field) => !choices[field]).length;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="large"
      title={say("matrix.grid.conflictTitle", { row: title })}
      description={say("matrix.grid.conflictText", { by })}
      footer={
        <>
          <Button onClick={onClose}>{say("matrix.grid.later")}</Button>
          <Button variant="primary" disabled={open > 0} onClick={() => onChoose(choices)}>
            {say("matrix.grid.take")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {fields.map((field) => {
          const { mine, theirs } = conflict.fields[field] ?? {};
          return (
            <RadioGroup
              key={field}
              name={field}
              label={say(`matrix.fields.${field}`)}
              value={choices[field] ?? ""}
              onChange={({ target }) => setChoices((before) => ({ ...before, [field]: target.value as Choice }))}
              options={[
                { value: "mine", label: say("matrix.grid.mine"), hint: text(field, mine) },
                { value: "theirs", label: say("matrix.grid.theirs", { by }), hint: text(field, theirs) },
              ]}
            />
          );
        })}
      </div>
    </Dialog>
  );
}

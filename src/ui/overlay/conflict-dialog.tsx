"use client";

import { useState } from "react";
import type { Choice } from "@/core/shared/pending";
import type { Conflict } from "@/core/shared/refusal";
import { Button } from "@/ui/actions/button";
import { RadioGroup } from "@/ui/form/radio-group";
import { useSay } from "@/ui/language";
import { Dialog } from "./dialog";

type ConflictDialogProps = {
  /** Names the record. */
  name: string;
  conflict: Conflict;
  labelOf: (field: string) => string;
  textOf: (field: string, value: unknown) => string;
  onChoose: (choices: Readonly<Record<string, Choice>>) => void;
  /** Leaves the choice for later; nothing is lost. */
  onClose: () => void;
};

/** Shows both values of every field that two people changed, and lets the person choose for each. */
export function ConflictDialog({ name, conflict, labelOf, textOf, onChoose, onClose }: ConflictDialogProps) {
  const say = useSay();
  const fields = Object.entries(conflict.fields);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const by = conflict.by || say("ui.conflict.somebody");
  const text = (field: string, value: unknown) => (
    <span className="whitespace-pre-line">{textOf(field, value) || say("ui.conflict.empty")}</span>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title={say("ui.conflict.title", { name })}
      description={say("ui.conflict.text", { by })}
      footer={
        <>
          <Button onClick={onClose}>{say("ui.conflict.later")}</Button>
          <Button
            variant="primary"
            disabled={fields.some(([field]) => !choices[field])}
            onClick={() => onChoose(choices)}
          >
            {say("ui.conflict.take")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {fields.map(([field, { mine, theirs }]) => (
          <RadioGroup
            key={field}
            name={field}
            label={labelOf(field)}
            value={choices[field] ?? ""}
            onChange={({ currentTarget }) => {
              const choice = currentTarget.value as Choice;
              setChoices((before) => ({ ...before, [field]: choice }));
            }}
            options={[
              { value: "mine", label: say("ui.conflict.mine"), hint: text(field, mine) },
              { value: "theirs", label: say("ui.conflict.theirs", { by }), hint: text(field, theirs) },
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}

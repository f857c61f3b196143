"use client";

import { useState } from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import { type FieldGroup, fieldGroups } from "@/core/matrix/field-kinds";
import { emptyRowFields, type RowField, type RowFields } from "@/core/matrix/row";
import { Button } from "@/ui/actions/button";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { FieldEditor } from "./field-editor";
import type { Registers } from "./use-names";

type BulkDialogProps = {
  count: number;
  registers: Registers;
  words: CellWords;
  onApply: (fields: Partial<RowFields>) => void;
  onClose: () => void;
};

/** Sets one field of all selected rows to one value. */
export function BulkDialog({ count, registers, words, onApply, onClose }: BulkDialogProps) {
  const say = useSay();
  const [field, setField] = useState<RowField>("owner");
  const [value, setValue] = useState<RowFields[RowField]>(null);
  // Stages belong to the regime of each row.
  const options = (Object.keys(fieldGroups) as FieldGroup[]).flatMap((group) =>
    (fieldGroups[group] as readonly RowField[])
      .filter((one) => one !== "stage")
      .map((one) => ({ value: one, label: say(`matrix.fields.${one}`), group: say(`matrix.groups.${group}`) })),
  );
  const choose = (next: RowField) => {
    setField(next);
    setValue(emptyRowFields()[next]);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say("matrix.grid.editAllTitle", { count })}
      footer={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button variant="primary" onClick={() => onApply({ [field]: value })}>
            {say("matrix.grid.apply", { count })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <Select
          label={say("matrix.grid.field")}
          value={field}
          options={options}
          onChange={(event) => choose(event.target.value as RowField)}
        />
        <FieldEditor
          key={field}
          field={field}
          value={value}
          onChange={setValue}
          registers={registers}
          words={words}
          direction={null}
          regime={null}
        />
      </div>
    </Dialog>
  );
}

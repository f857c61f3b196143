"use client";

import { type ReactNode, useState } from "react";
import type { ImportedNoun } from "@/core/matrix/import/entries/cells";
import { inCommon } from "@/core/matrix/in-common";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import type { FormProps, NamedFields } from "./entry";

type BulkDialogProps<Fields extends NamedFields> = {
  noun: ImportedNoun;
  /** Those that are to be set. */
  entries: readonly Fields[];
  empty: Omit<Fields, "name">;
  form: (props: FormProps<Fields>) => ReactNode;
  labelOf: (field: string) => string;
  onApply: (fields: Partial<Fields>) => void;
  onClose: () => void;
};

/** Sets fields of several entries at once: only what is touched in the form is changed. */
export function BulkDialog<Fields extends NamedFields>(props: BulkDialogProps<Fields>) {
  const { noun, entries, empty, form, labelOf, onApply, onClose } = props;
  const count = entries.length;
  const say = useSay();
  const [touched, setTouched] = useState<Partial<Fields>>({});
  const [common] = useState(() => inCommon(noun, entries, empty));
  const fields = { ...common, ...touched } as unknown as Fields;
  const names = Object.keys(touched).map(labelOf);
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => !open && onClose()}
      title={say("register.bulk.title", { count })}
      description={say("register.bulk.text")}
      footer={
        <>
          <p role="status" className="mr-auto text-ink-soft text-sm">
            {names.length > 0 && say("register.bulk.fields", { names: names.join(", ") })}
          </p>
          <Button variant="primary" disabled={names.length === 0} onClick={() => onApply(touched)}>
            {say("register.bulk.apply", { count })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {form({
          id: "",
          fields,
          change: (next) => setTouched((before) => ({ ...before, ...next })),
          readOnly: false,
          many: true,
        })}
      </div>
    </Dialog>
  );
}

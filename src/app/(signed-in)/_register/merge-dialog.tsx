"use client";

import { useState } from "react";
import { Button } from "@/ui/actions/button";
import { Combobox } from "@/ui/form/combobox";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import type { Option } from "./entry";

type MergeDialogProps = {
  name: string;
  others: readonly Option[];
  onMerge: (gone: string[]) => Promise<void>;
  onClose: () => void;
};

/** Chooses the duplicates that shall become part of an entry. */
export function MergeDialog({ name, others, onMerge, onClose }: MergeDialogProps) {
  const say = useSay();
  const [gone, setGone] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say("register.mergeTitle", { name })}
      description={say("register.mergeText", { name })}
      footer={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={gone.length === 0}
            onClick={() => {
              setBusy(true);
              void onMerge(gone).finally(onClose);
            }}
          >
            {say("register.mergeAct", { count: gone.length })}
          </Button>
        </>
      }
    >
      <div className="pb-2">
        <Combobox label={say("register.duplicates")} multiple options={others} values={gone} onChange={setGone} />
      </div>
    </Dialog>
  );
}

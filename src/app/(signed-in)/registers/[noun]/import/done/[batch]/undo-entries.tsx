"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { undoEntriesAction } from "@/app/(signed-in)/registers/[noun]/import/actions";
import type { TextKey } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { useToast } from "@/ui/overlay/toast";

/** Takes an import into a register back after a question, and tells what has to stay. */
export function UndoEntries({ batch }: { batch: string }) {
  const say = useSay();
  const router = useRouter();
  const toast = useToast();
  const undo = async () => {
    const undone = await undoEntriesAction(batch);
    if (!undone.ok) {
      const { code, values } = undone.refusal;
      toast({ tone: "stop", title: say(`refusals.${code}` as TextKey, { field: "", ...values }) });
    } else if (undone.value.kept > 0)
      toast({ tone: "plain", title: say("register.import.kept", { count: undone.value.kept }) });
    router.refresh();
  };
  return (
    <div>
      <ConfirmDialog
        trigger={<Button icon={<Undo2 aria-hidden />}>{say("import.wizard.done.undo")}</Button>}
        title={say("import.wizard.done.undoTitle")}
        consequence={<p>{say("register.import.undoText")}</p>}
        confirmLabel={say("import.wizard.done.undoConfirm")}
        onConfirm={undo}
      />
    </div>
  );
}

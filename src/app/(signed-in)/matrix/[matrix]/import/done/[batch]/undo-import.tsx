"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { undoAction } from "@/app/(signed-in)/matrix/[matrix]/import/actions";
import type { TextKey } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";

/** Takes an import back after a question; where rows were edited since, the question says so. */
export function UndoImport({ batch, edited }: { batch: string; edited: number }) {
  const say = useSay();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();

  const undo = async () => {
    const undone = await undoAction(batch, edited > 0);
    setProblem(
      undone.ok
        ? undefined
        : say(`refusals.${undone.refusal.code}` as TextKey, { field: "", ...undone.refusal.values }),
    );
    router.refresh();
  };
  return (
    <div className="grid justify-items-start gap-2">
      <ConfirmDialog
        trigger={<Button icon={<Undo2 aria-hidden />}>{say("import.wizard.done.undo")}</Button>}
        title={say("import.wizard.done.undoTitle")}
        consequence={
          <>
            {edited > 0 && <p className="font-medium">{say("import.wizard.done.edited", { count: edited })}.</p>}
            <p>{say("import.wizard.done.undoText")}</p>
          </>
        }
        confirmLabel={say(edited > 0 ? "import.wizard.done.undoAnyway" : "import.wizard.done.undoConfirm")}
        tone={edited > 0 ? "danger" : "plain"}
        onConfirm={undo}
      />
      <Problem>{problem}</Problem>
    </div>
  );
}

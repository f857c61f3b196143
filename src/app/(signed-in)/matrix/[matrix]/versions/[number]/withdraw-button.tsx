"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { withdrawAction } from "@/app/(signed-in)/matrix/[matrix]/versions/actions";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { useToast } from "@/ui/overlay/toast";

/** Takes a version back from review, after asking: approvals that were given to it are void then. */
export function WithdrawButton({ version, number }: { version: string; number: number }) {
  const say = useSay();
  const toast = useToast();
  const router = useRouter();
  const withdraw = async () => {
    const problem = await withdrawAction(version);
    if (problem) return toast({ tone: "stop", title: problem });
    router.refresh();
  };
  return (
    <ConfirmDialog
      title={say("versions.withdrawTitle", { number })}
      consequence={say("versions.withdrawText")}
      confirmLabel={say("versions.withdrawOne", { number })}
      onConfirm={withdraw}
      trigger={
        <Button className="justify-self-start" icon={<Undo2 aria-hidden />}>
          {say("versions.withdraw")}
        </Button>
      }
    />
  );
}

"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { restoreAction } from "@/app/(signed-in)/matrix/[matrix]/versions/actions";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { useToast } from "@/ui/overlay/toast";

/** Makes this version the draft again, after asking, and leads to the rows. */
export function RestoreButton({ matrix, version, number }: { matrix: string; version: string; number: number }) {
  const say = useSay();
  const toast = useToast();
  const router = useRouter();
  const restore = async () => {
    const problem = await restoreAction(version);
    if (problem) return toast({ tone: "stop", title: problem });
    router.push(`/matrix/${matrix}`);
  };
  return (
    <ConfirmDialog
      title={say("versions.restoreTitle", { number })}
      consequence={say("versions.restoreText")}
      confirmLabel={say("versions.restoreOne", { number })}
      onConfirm={restore}
      trigger={<Button icon={<ArchiveRestore aria-hidden />}>{say("versions.restore")}</Button>}
    />
  );
}

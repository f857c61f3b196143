"use client";

import { useRouter } from "next/navigation";
import { UploadTable } from "@/app/upload-table";
import { useSay } from "@/ui/language";

/** Sends a staff list and goes on to what it would change. */
export function UploadList() {
  const say = useSay();
  const router = useRouter();
  return (
    <UploadTable
      label={say("staffList.file")}
      hint={say("staffList.fileHint")}
      accept=".xlsx,.csv,.tsv,.txt"
      matrix={null}
      onReceived={async (id) => router.push(`/people/leavers/list/${id}`) as undefined}
    />
  );
}

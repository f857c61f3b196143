"use client";

import { useRouter } from "next/navigation";
import { UploadTable } from "@/app/upload-table";
import type { TextKey } from "@/core/language/say";
import { useSay } from "@/ui/language";
import { startMatrixAction } from "./actions";
import { tableFiles } from "./table-files";

/** Sends a file, and goes on to the tables found in it; without a matrix, one is made for the file. */
export function UploadForm({ matrix, mostMegabytes }: { matrix: string | null; mostMegabytes: number }) {
  const say = useSay();
  const router = useRouter();
  return (
    <UploadTable
      label={say("import.wizard.file.label")}
      hint={say("import.wizard.file.hint", { limit: mostMegabytes })}
      accept={tableFiles}
      matrix={matrix}
      onReceived={async (id, file) => {
        const made = matrix ? { ok: true as const, value: { matrix } } : await startMatrixAction(id, file.name);
        if (!made.ok) return say(`refusals.${made.refusal.code}` as TextKey, { field: "", ...made.refusal.values });
        router.push(`/matrix/${made.value.matrix}/import/${id}`);
      }}
    />
  );
}

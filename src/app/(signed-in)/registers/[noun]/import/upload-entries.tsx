"use client";

import { useRouter } from "next/navigation";
import { tableFiles } from "@/app/(signed-in)/matrix/[matrix]/import/table-files";
import { UploadTable } from "@/app/upload-table";
import { useSay } from "@/ui/language";

type UploadEntriesProps = { imports: string; query: string; mostMegabytes: number };

/** Sends a list for one register and goes on to what it would change. */
export function UploadEntries({ imports, query, mostMegabytes }: UploadEntriesProps) {
  const say = useSay();
  const router = useRouter();
  return (
    <UploadTable
      label={say("register.import.label")}
      hint={say("register.import.hint", { limit: mostMegabytes })}
      accept={tableFiles}
      matrix={null}
      onReceived={async (id) => router.push(`${imports}/${id}${query}`) as undefined}
    />
  );
}

import "server-only";
import { redirect } from "next/navigation";
import { read, tryRead } from "@/app/act";
import { openImport } from "@/application/matrix/open-import";

/** Opens a received file for a page; once it was swept away, the person chooses it again. */
export async function readOpenImport(ids: { matrix: string; file: string }) {
  const open = await tryRead(openImport, ids);
  if (open.ok) return open.value;
  if (open.refusal.code === "import-gone") redirect(`/matrix/${ids.matrix}/import?gone`);
  return read(openImport, ids);
}

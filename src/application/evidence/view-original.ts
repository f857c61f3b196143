import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { readOriginal, sizeOfOriginal } from "@/platform/files/originals";
import { type ReadMail, readMail } from "@/platform/mail/read-mail";

/** Longest text file that is shown in full, in bytes. */
const shownAtMost = 256 * 1024;

/** What can be shown of an original without opening it in a program of its own. */
export type OriginalView =
  | { readonly kind: "mail"; readonly mail: ReadMail }
  | { readonly kind: "text"; readonly text: string; readonly whole: boolean }
  | { readonly kind: "none" };

/** Reads an original as text, where it is a mail or a text; everything else can only be saved. */
export const viewOriginal = query({
  name: "evidence.view-original",
  action: "evidence:read",
  input: z.object({ original: z.uuid() }),
  async run({ db, input }) {
    const found = await db.original.findUnique({ where: { id: input.original } });
    if (!found || (await sizeOfOriginal(found.sha256)) === undefined)
      return refuse("not-found", { values: { thing: "original" } });
    const { id, name, media, size, sha256, communicationId } = found;
    return accept({ id, name, media, size, sha256, communicationId, view: await view(media, sha256) });
  },
});

async function view(media: string, sha256: string): Promise<OriginalView> {
  if (media === "message/rfc822") {
    const mail = await readMail(await buffer(readOriginal(sha256)));
    return mail ? { kind: "mail", mail } : { kind: "none" };
  }
  if (!media.startsWith("text/")) return { kind: "none" };
  const bytes = await buffer(readOriginal(sha256));
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, shownAtMost));
  return { kind: "text", text, whole: bytes.length <= shownAtMost };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

import { readFile } from "node:fs/promises";
import { say } from "@/core/language/say";
import { MatrixDocument } from "@/core/matrix/document";
import { findDoubled } from "@/core/matrix/doubled";
import { findUnstorableText } from "@/core/shared/text";

/** A matrix document from a file, or the sentence that says what is wrong and where. */
export type DocumentFile =
  | { readonly ok: true; readonly document: MatrixDocument }
  | { readonly ok: false; readonly sentence: string };

/** Reads a matrix document from a JSON file; a fault is named by its place in the document. */
export async function readDocumentFile(path: string): Promise<DocumentFile> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return { ok: false, sentence: say("en", "cli.document.unreadable", { path }) };
  let json: unknown;
  try {
    // Some editors begin a file with a mark of its encoding.
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, sentence: say("en", "cli.document.not-json", { path, problem: (error as Error).message }) };
  }
  const parsed = MatrixDocument.safeParse(json);
  if (parsed.success) return inItself(path, parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join(".") || "(top)";
  return { ok: false, sentence: say("en", "cli.document.invalid", { path, place, problem: issue?.message ?? "" }) };
}

/** Refuses what is well formed and still no document: text that cannot be kept, one id for two entries. */
function inItself(path: string, document: MatrixDocument): DocumentFile {
  const text = findUnstorableText(document);
  if (text) return { ok: false, sentence: say("en", "cli.document.text", { path, place: text.join(".") }) };
  const doubled = findDoubled(document);
  return doubled
    ? { ok: false, sentence: say("en", "cli.document.doubled", { path, ...doubled }) }
    : { ok: true, document };
}

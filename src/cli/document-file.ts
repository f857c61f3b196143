import { readFile } from "node:fs/promises";
import { say } from "@/core/language/say";
import { MatrixDocument } from "@/core/matrix/document";

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
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, sentence: say("en", "cli.document.not-json", { path, problem: (error as Error).message }) };
  }
  const parsed = MatrixDocument.safeParse(json);
  if (parsed.success) return { ok: true, document: parsed.data };
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join(".") || "(top)";
  return { ok: false, sentence: say("en", "cli.document.invalid", { path, place, problem: issue?.message ?? "" }) };
}

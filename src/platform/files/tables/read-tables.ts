import type { RawTable } from "@/core/matrix/import/raw-table";
import { accept, type Result, refuse } from "@/core/shared/result";
import { decodeText } from "./decode-text";
import { limits } from "./limits";
import { mainPart } from "./office-parts";
import { readArchive } from "./read-archive";
import { readCsv } from "./read-csv";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readXlsx } from "./read-xlsx";
import { textFormat } from "./text-format";
import { Unreadable } from "./unreadable";

const megabyte = 1024 * 1024;

/**
 * Reads every table of an uploaded file. What the file is follows from its content, the name only settles what content
 * leaves open. A file that is empty, damaged, hostile or of another kind is refused with an `import-…` code.
 */
export async function readTables(bytes: Uint8Array, fileName: string): Promise<Result<RawTable[]>> {
  const about = { field: "file", values: { file: fileName } };
  if (bytes.length === 0) return refuse("import-file-empty", about);
  if (bytes.length > limits.fileBytes)
    return refuse("import-file-too-large", {
      field: "file",
      values: { file: fileName, limit: limits.fileBytes / megabyte },
    });
  try {
    const tables = await read(bytes, fileName);
    return tables.length > 0 ? accept(tables) : refuse("import-no-table", about);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse(error.refusal.code, { field: "file", values: { file: fileName, ...error.refusal.values } });
  }
}

async function read(bytes: Uint8Array, fileName: string): Promise<RawTable[]> {
  const name = fileName.replace(/^.*[\\/]/, "").replace(/\.[a-z0-9]{1,8}$/i, "");
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return readOffice(bytes, name);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable("import-file-protected");
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new Unreadable("import-format-unknown");
  const text = decodeText(bytes);
  switch (textFormat(text, fileName)) {
    case "html":
      return readHtml(within(text, limits.htmlLength), name);
    case "markdown":
      return readMarkdown(within(text, limits.markdownLength), name);
    case "csv":
      return readCsv(text, name);
    case null:
      throw new Unreadable("import-format-unknown");
  }
}

/** Refuses a text that would keep its parser busy for long. */
function within(text: string, most: number): string {
  if (text.length > most) throw new Unreadable("import-file-too-large", { limit: Math.floor(most / megabyte) });
  return text;
}

const officePart = /^(_rels|xl|word)\/.*\.(xml|rels)$/i;
const needless = /\/(theme|charts|drawings|media|pivot\w*|externalLinks|customXml)\/|calcChain/i;

async function readOffice(bytes: Uint8Array, name: string): Promise<RawTable[]> {
  const parts = await readArchive(bytes, (path) => officePart.test(path) && !needless.test(path));
  const main = mainPart(parts) ?? "";
  if (main.startsWith("xl/")) return readXlsx(parts);
  if (main.startsWith("word/")) return readDocx(parts, name);
  throw new Unreadable("import-format-unknown");
}

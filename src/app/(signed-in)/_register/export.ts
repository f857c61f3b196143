import { readReader } from "@/app/reader";
import { isTextKey, say, type TextKey } from "@/core/language/say";
import { currentWorld } from "@/platform/current";
import { csvLine } from "@/platform/rendering/csv";
import { renderXlsx } from "@/platform/rendering/xlsx";
import { textOfEntry } from "./text-of";

type Sheet = {
  readonly noun: string;
  readonly fields: readonly string[];
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** Names of the entries that these name. */
  readonly names: ReadonlyMap<string, string>;
};

/** Hands a register over as a spreadsheet: `?format=csv` or `xlsx`, one line for each entry, one column for each field. */
export async function exportRegister(request: Request, { noun, fields, entries, names }: Sheet): Promise<Response> {
  const { language } = await readReader();
  const textOf = textOfEntry(
    (id) => names.get(id) ?? id,
    (key) => say(language, key),
  );
  const columns = ["name", ...fields].map((field) => {
    const key = `register.fields.${field}`;
    return isTextKey(key) ? say(language, key) : field;
  });
  const rows = entries.map((entry) => ["name", ...fields].map((field) => textOf(field, entry[field])));
  const name = say(language, `register.lists.${noun}` as TextKey);
  const xlsx = new URL(request.url).searchParams.get("format") === "xlsx";
  const body = xlsx
    ? new Uint8Array(
        await renderXlsx([{ name, columns: columns.map((title) => ({ title })), rows }], currentWorld().now()),
      )
    : `\uFEFF${[columns, ...rows].map(csvLine).join("")}`;
  return new Response(body, {
    headers: {
      "Content-Type": xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${noun}s.${xlsx ? "xlsx" : "csv"}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

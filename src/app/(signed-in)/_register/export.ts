import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { headingOf, writeCell } from "@/core/matrix/import/entries/cell-words";
import { cellsOf, fieldOf, type ImportedNoun } from "@/core/matrix/import/entries/cells";
import { currentWorld } from "@/platform/current";
import { csvLine } from "@/platform/rendering/csv";
import { renderXlsx } from "@/platform/rendering/xlsx";

type Sheet = {
  readonly noun: ImportedNoun;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** Names of the entries that these name. */
  readonly names: ReadonlyMap<string, string>;
};

/** Hands a register over as a spreadsheet that can be brought in again: `?format=csv` or `xlsx`, one line for each entry. */
export async function exportRegister(request: Request, { noun, entries, names }: Sheet): Promise<Response> {
  const { language } = await readReader();
  const cells = Object.entries(cellsOf[noun]);
  const columns = cells.map(([cell]) => headingOf(cell, language));
  const nameOf = (id: string) => names.get(id) ?? id;
  const rows = entries.map((entry) =>
    cells.map(([name, cell]) => writeCell(cell, entry[fieldOf(name)], nameOf, { language, levels: [] })),
  );
  const name = say(language, `register.lists.${noun}`);
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

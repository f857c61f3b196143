import type { ExportedDocument } from "@/application/matrix/export-document";
import { isTextKey, type Language, say } from "@/core/language/say";
import { matrixReport, matrixSheets } from "@/core/matrix/report";
import { canonical } from "@/core/shared/canonical";
import { csvLine } from "@/platform/rendering/csv";
import { markdownTable } from "@/platform/rendering/markdown";
import { renderPdf } from "@/platform/rendering/pdf/render";
import { renderXlsx } from "@/platform/rendering/xlsx";
import type { Format } from "./formats";

/** Renders an exported document in a format; `now` is the time written into the file. */
export async function renderExport(
  { document, version }: ExportedDocument,
  format: Format,
  language: Language,
  now: Date,
): Promise<string | Buffer> {
  const [rows] = matrixSheets(document, language);
  switch (format) {
    case "json":
      return canonical(document);
    case "xlsx":
      return renderXlsx(matrixSheets(document, language), now);
    case "csv":
      return rows ? [rows.columns.map(({ title }) => title), ...rows.rows].map(csvLine).join("") : "";
    case "md":
      return rows ? markdownTable(rows) : "";
    case "pdf": {
      const matrix = document.matrix.name;
      const foot = version
        ? say(language, "export.foot-version", { matrix, number: version.number, sha256: version.sha256 })
        : say(language, "export.foot-draft", { matrix });
      return renderPdf(matrixReport(document, language, factsOf(version, language), foot), now);
    }
  }
}

function factsOf(version: ExportedDocument["version"], language: Language): Array<[string, string]> {
  if (!version) return [[say(language, "export.standing"), say(language, "export.draft")]];
  const status = `export.statuses.${version.status}`;
  const standing: [string, string] = [
    say(language, "export.standing"),
    `${say(language, "export.version", { number: version.number })}, ${isTextKey(status) ? say(language, status) : version.status}`,
  ];
  if (!version.effectiveFrom) return [standing];
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long", timeZone: "UTC" });
  return [standing, [say(language, "export.inForceFrom"), day.format(version.effectiveFrom)]];
}

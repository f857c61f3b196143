import type { ExportedDocument, ExportedVersion } from "@/application/matrix/export-document";
import { isTextKey, type Language, say } from "@/core/language/say";
import { checklistSteps } from "@/core/matrix/aids/checklists";
import { planReport } from "@/core/matrix/plan/report";
import { matrixSheets } from "@/core/matrix/sheets";
import { canonical } from "@/core/shared/canonical";
import type { Facts, ReportTable } from "@/core/shared/report";
import { sayInstant } from "@/core/time/written";
import { csvLine } from "@/platform/rendering/csv";
import { renderDocx } from "@/platform/rendering/docx/render";
import { markdownTable } from "@/platform/rendering/markdown";
import { renderPdf } from "@/platform/rendering/pdf/render";
import { renderXlsx } from "@/platform/rendering/xlsx";
import type { Format } from "./formats";

/** Renders an exported document in a format; `now` is the time written into the file. */
export async function renderExport(
  exported: ExportedDocument,
  format: Format,
  language: Language,
  now: Date,
): Promise<string | Buffer> {
  const { document, regimes } = exported;
  const sheets = matrixSheets(document, language, regimes);
  const [rows] = sheets;
  switch (format) {
    case "json":
      return canonical(document);
    case "xlsx":
      return renderXlsx(sheets, now);
    case "csv":
      return rows ? csvOf(rows) : "";
    case "steps":
      return csvOf(checklistSteps(document, language));
    case "md":
      return rows ? markdownTable(rows) : "";
    case "docx":
      return renderDocx(reportOf(exported, language, now), now);
    case "pdf":
      return renderPdf(reportOf(exported, language, now), now);
  }
}

function csvOf({ columns, rows }: ReportTable): string {
  return [columns.map(({ title }) => title), ...rows].map(csvLine).join("");
}

function reportOf({ document, version, people }: ExportedDocument, language: Language, now: Date) {
  const { matrix, organisation } = document;
  const at = (instant: Date) => sayInstant(language, organisation.zone, instant);
  const by = (name: string, instant: Date) => say(language, "export.by", { name, time: at(instant) });
  const facts: Facts = version
    ? [
        [say(language, "export.standing"), standing(version, language)],
        ...(version.effectiveFrom ? [[say(language, "export.inForceFrom"), at(version.effectiveFrom)] as const] : []),
        [say(language, "export.submitted"), by(version.submittedBy, version.submittedAt)],
        ...(version.approvedBy && version.decidedAt
          ? [[say(language, "export.approved"), by(version.approvedBy, version.decidedAt)] as const]
          : []),
        [say(language, "export.digest"), version.sha256],
      ]
    : [[say(language, "export.standing"), `${say(language, "export.draft")}, ${at(minute(now))}`]];
  const foot = version
    ? say(language, "export.foot-version", {
        matrix: matrix.name,
        number: version.number,
        sha256: version.sha256.slice(0, 16),
      })
    : say(language, "export.foot-draft", { matrix: matrix.name });
  return planReport(document, language, { facts, foot, ...(people && { people }) });
}

function standing({ number, status }: ExportedVersion, language: Language): string {
  const key = `export.statuses.${status}`;
  return `${say(language, "export.version", { number })}, ${isTextKey(key) ? say(language, key) : status}`;
}

function minute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}

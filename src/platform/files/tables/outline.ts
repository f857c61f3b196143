import type { RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { buildTable } from "./build-table";
import { cleanText } from "./clean-text";
import { limits } from "./limits";
import { Unreadable } from "./unreadable";

export type OutlineTable = { rows: RawRow[]; caption?: string; layout?: boolean; notes?: RawTable["notes"] };

/** Collects the tables of a flowing document together with the headings above and the sentences around them. */
export type Outline = {
  heading(level: number, text: string): void;
  paragraph(text: string, bold: boolean): void;
  table(table: OutlineTable): void;
  tables(): RawTable[];
};

const numberedCaption = /^(table|tab\.?|tabelle|tableau|tabla|tabella|tabela|tabel|表)\s*\d+/i;
const longestCaption = 120;
const mostRemarks = 40;

/** A short bold line that is no sentence names the table below it, and so does "Table 3: ...". */
function isCaption(text: string, bold: boolean): boolean {
  if (text.length > longestCaption || text.includes("\n")) return false;
  return (bold && !/[.!?。]$/.test(text)) || numberedCaption.test(text);
}

/** Starts an outline; `name` is the file's name, for tables that nothing else names. */
export function startOutline(format: RawTable["format"], name: string): Outline {
  const tables: RawTable[] = [];
  const headings: { level: number; text: string }[] = [];
  let captionAbove = "";
  let last: RawTable | null = null;
  let afterTable = false;
  let sinceHeading: string[] = [];

  return {
    heading(level, text) {
      const clean = cleanText(text).replace(/\n+/g, " ");
      if (!clean) return;
      while ((headings.at(-1)?.level ?? -1) >= level) headings.pop();
      headings.push({ level, text: clean });
      captionAbove = "";
      afterTable = false;
      sinceHeading = [];
    },
    paragraph(text, bold) {
      const clean = cleanText(text);
      if (!clean) return;
      if (last && afterTable && last.nameIsPlace && numberedCaption.test(clean)) {
        last.name = clean;
        last.nameIsPlace = false;
      }
      afterTable = false;
      if (sinceHeading.length < mostRemarks) sinceHeading.push(clean);
      if (last && last.remarks.length < mostRemarks) last.remarks.push(clean);
      captionAbove = isCaption(clean, bold) ? clean.replace(/\s*:$/, "") : "";
    },
    table({ rows, caption, layout = false, notes = [] }) {
      if (tables.length >= limits.tables) throw new Unreadable("import-too-many-tables", { limit: limits.tables });
      const title = cleanText(caption ?? "").replace(/\n+/g, " ") || captionAbove;
      const path = headings.map((heading) => heading.text);
      const built = buildTable(
        {
          name: title || path.at(-1) || name,
          format,
          nameIsPlace: !title && path.length === 0,
          headings: path,
          hidden: false,
          layout,
          remarks: [...sinceHeading],
          notes,
        },
        rows,
      );
      captionAbove = "";
      sinceHeading = [];
      if (!built) return;
      tables.push(built);
      last = built;
      afterTable = true;
    },
    tables: () => tables,
  };
}

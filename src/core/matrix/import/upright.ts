import { filledPlaces } from "./grid-row";
import { headerScore } from "./header-rows";
import type { Meaning } from "./headings/meaning";
import type { RawRow, RawTable } from "./raw-table";
import { recogniseHeading } from "./recognise-heading";

const telling: readonly Meaning[] = ["audience", "channel", "who"];
const useful: readonly Meaning[] = [
  ...telling,
  "subject",
  "trigger",
  "when",
  "cadence",
  "owner",
  "approval",
  "message",
  "deadline",
  "outOfBand",
  "backup",
];

/** Turns a table that lies on its side, its headings down the first column and one communication a column, upright. */
export function upright(table: RawTable): RawTable {
  const rows = table.rows.filter((row) => filledPlaces(row).length > 1);
  const [top] = rows;
  if (!top || table.columns.length < 2 || rows.some((row) => row.broken || row.cells.some((cell) => cell.merged)))
    return table;
  const found = rows
    .map((row) => recogniseHeading(row.cells[0]?.text ?? "")[0])
    .filter((best) => best && best.score >= 0.9);
  const meanings = new Set(found.map((best) => best?.meaning as Meaning));
  const fields = useful.filter((meaning) => meanings.has(meaning)).length;
  const across = headerScore(top, rows.slice(1));
  const onItsSide =
    telling.some((meaning) => meanings.has(meaning)) && fields >= 3 && found.length >= rows.length * 0.6;
  if (!onItsSide || across >= 2) return table;
  const turned = table.columns.map(
    (_, place): RawRow => ({ number: place + 1, cells: rows.map((row) => row.cells[place] ?? { text: "" }) }),
  );
  const columns = rows.map((row) => ({ number: row.number, hidden: false }));
  return { ...table, columns, rows: turned };
}

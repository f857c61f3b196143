import { everyCell, filledPlaces, isSingle } from "./grid-row";
import { normalise } from "./normalise";
import type { RawRow } from "./raw-table";

const aboutDocument =
  /^(?:(?:document|dokument|documento|doc|文書)(?:\s?(?:id|title|number|no|nr|name|owner|type|code|control|nummer|titel|eigner|番号|名))?|code|layer|version|versión|versione|versie|revision|版数?|status|title|titel|titre|titulo|created|creation date|erstellt(?: am| von)?|last (?:updated|reviewed)|(?:plan |policy |process )?owner|verantwortlich|responsable|author|autor|auteur|approve[rd](?: by)?|freigegeben(?: von| durch)?|genehmigt(?: von| durch)?|approuve par|aprobado por|classification|klassifizierung|clasificacion|effective(?: date)?|gultig ab|next review|review (?:date|cycle)|nachste prufung|prochaine revue|datum|date|fecha|prepared by|reviewed by|completed by|assessed by|scope|geltungsbereich|organisation|organization|signature|unterschrift|firma|comments?|name|承認者?|作成者|作成日|改訂日)$/;

/** Tells whether rows are pairs of a label and a value about a document or form, rather than a table with headings. */
export function isKeyValue(rows: readonly RawRow[]): boolean {
  const pairs = rows.filter((row) => !row.broken);
  const [first] = pairs;
  if (!first || everyCell(first, (cell) => Boolean(cell.heading)) || pairs.some((row) => filledPlaces(row).length > 2))
    return false;
  const labels = pairs.filter((row) => !isSingle(row) || row.cells[0]?.text).map((row) => row.cells[0]?.text ?? "");
  if (labels.length < 2) return false;
  const known = labels.filter((label) => aboutDocument.test(normalise(label))).length;
  const colons = labels.filter((label) => /[:：]$/.test(label)).length;
  return known >= Math.max(2, labels.length * 0.3) || colons > labels.length / 2;
}

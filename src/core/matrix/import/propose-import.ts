import { type Block, type ChosenHeader, cutBlocks } from "./blocks";
import { type Sense, senseColumns } from "./column-sense";
import { type Column, layOut } from "./columns";
import { type CrossTable, findCrossTable } from "./cross-table";
import { mapContacts } from "./map-contacts";
import { mapMatrix } from "./map-matrix";
import { normalise } from "./normalise";
import { ownSheet } from "./own-workbook";
import type { ColumnTarget, ImportProblem, Mapping, TableKind, TableProposal } from "./proposal";
import type { RawTable } from "./raw-table";
import { sideBySide } from "./side-by-side";
import { isContactList, tableKind } from "./table-kind";
import { withoutNumber } from "./table-words";
import { upright } from "./upright";

/** Finds every table in what was read from a file, and proposes its kind, its heading rows and a field for each column. */
export function proposeImport(tables: readonly RawTable[]): TableProposal[] {
  const proposals = tables.flatMap((table, source) =>
    partsOf(table).flatMap((part) => cutBlocks(part).map((block, index) => proposeTable(part, source, block, index))),
  );
  return proposals.map((proposal, index) => ({ ...proposal, id: `t${index + 1}` }));
}

/** Proposes a table anew with the heading rows that a person chose, by row number in the file. */
export function proposeWithHeader(
  tables: readonly RawTable[],
  proposal: TableProposal,
  header: ChosenHeader,
): TableProposal {
  const first = proposal.columns[0]?.number ?? 1;
  const table = tables[proposal.source];
  const part = table && partsOf(table).find(({ columns }) => columns.some((column) => column.number === first));
  if (!part) return proposal;
  const begin = Math.min(header.row, proposal.headerRow ?? proposal.records[0]?.row ?? 1);
  const below = { ...part, rows: part.rows.filter((row) => row.number >= begin) };
  const [block] = cutBlocks(below, header);
  if (!block) return proposal;
  const { id, name, headings } = proposal;
  return { ...proposeTable(below, proposal.source, block, 0), id, name, headings };
}

const partsOf = (table: RawTable) => sideBySide(upright(table));

function proposeTable(table: RawTable, source: number, block: Block, index: number): TableProposal {
  const { columns, records, filledDown } = layOut(table, block);
  const senses = senseColumns(columns, records);
  const name = index === 0 ? table.name : [table.name, block.titles.at(-1) ?? String(index + 1)].join(" – ");
  const contacts = isContactList(senses);
  const cross = contacts ? null : findCrossTable(senses, records);
  const targets = crossTargets(contacts ? mapContacts(senses) : mapMatrix(senses), cross);
  const kind =
    ownSheet(columns.map(({ heading }) => heading)) ??
    tableKind({
      names: [table.name, ...block.titles, ...table.headings.slice(-1)],
      senses,
      targets,
      records: records.length,
      layout: table.layout,
      contacts,
      cross,
    });
  const subject = subjectOf(table, block, targets, kind);
  const mapping: Mapping = {
    columns: Object.fromEntries(
      columns.map((column, place) => [
        column.id,
        {
          field: targets[place] ?? "notes",
          ...(cross?.places.includes(place) && cross.spread ? { spread: cross.spread } : {}),
        },
      ]),
    ),
    defaults: subject ? { what: subject } : {},
  };
  return {
    id: "",
    source,
    name,
    nameIsPlace: table.nameIsPlace,
    headings: [...table.headings, ...block.titles],
    kind,
    decoy: kind === "decoy" || table.hidden,
    headerRow: block.header[0]?.number ?? null,
    headerRows: block.header.length,
    columns: columns.map(({ id, heading, number, hidden }) => ({ id, heading, number, hidden })),
    records,
    footers: block.footers,
    layout: columns.map((column) => normalise(column.heading)).join("|"),
    mapping,
    problems: problemsOf(table, block, columns, senses, targets, filledDown, subject, kind),
  };
}

function crossTargets(targets: readonly ColumnTarget[], cross: CrossTable | null): ColumnTarget[] {
  if (!cross) return [...targets];
  return targets.map((target, place) =>
    cross.places.includes(place) ? cross.field : place === 0 ? cross.first : target,
  );
}

const plainSheet = /^(?:sheet|tabelle|feuil|hoja|foglio|blad|planilha|シート)\s*\d*$/i;
const longestSubject = 100;

/** A table without a subject column takes its name or title as the subject; the name of a file tells nothing. */
function subjectOf(table: RawTable, block: Block, targets: readonly ColumnTarget[], kind: TableKind): string | null {
  if (kind !== "matrix" || targets.includes("what")) return null;
  const speaks = !table.nameIsPlace || (table.format === "xlsx" && !plainSheet.test(table.name));
  const titles = [...block.titles].reverse().filter((title) => title.length <= longestSubject);
  const subject = speaks ? table.name : (titles[0] ?? table.headings.at(-1));
  return subject ? withoutNumber(subject) : null;
}

function problemsOf(
  table: RawTable,
  block: Block,
  columns: readonly Column[],
  senses: readonly Sense[],
  targets: readonly ColumnTarget[],
  filledDown: readonly string[],
  subject: string | null,
  kind: TableKind,
): ImportProblem[] {
  if (kind === "decoy") return [];
  const rows = block.entries.flatMap((entry) => (entry.kind === "section" ? [] : [entry.row.number]));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const about = (
    code: ImportProblem["code"],
    column: string | null,
    values: ImportProblem["values"] = {},
  ): ImportProblem => ({
    code,
    row: null,
    column,
    values,
  });
  return [
    ...table.notes.filter(({ row }) => row >= first && row <= last).map((note) => ({ ...note, column: null })),
    ...(block.header.length === 0 ? [about("no-header", null)] : []),
    ...filledDown.map((column) => about("filled-down", column)),
    ...(subject ? [about("what-proposed", null, { subject })] : []),
    ...senses.flatMap((sense, place) =>
      sense.sure || targets[place] === "notes"
        ? []
        : [about("check-column", columns[place]?.heading ?? "", { field: targets[place] ?? "notes" })],
    ),
    ...(kind === "matrix" ? table.remarks.filter(isFallbackRule) : []).map((text) =>
      about("fallback-remark", null, { text }),
    ),
  ];
}

const fallbackRule =
  /\b(?:fallback|out[- ]of[- ]band|backup channel|if .{2,40} (?:is|are) (?:unavailable|down|compromised)|ausweich\w*|ersatzkan\w*|bei ausfall|(?:canal|moyen) de (?:secours|repli)|canal (?:alternativo|de respaldo)|canale alternativo|noodkanaal)\b|代替手段|代替連絡/i;

/** Recognises a sentence beside a table that says how to communicate when the usual channel fails. */
function isFallbackRule(text: string): boolean {
  return text.length <= 600 && fallbackRule.test(text);
}

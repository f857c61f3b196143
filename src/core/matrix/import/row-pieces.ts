import { isNegative, isNone, isTick, responsibilityFields } from "./cell-value";
import type { ImportField } from "./fields";
import type { ColumnTarget, Mapping, ProposedRecord, TableProposal } from "./proposal";

/** The text of one cell with the heading it stood under; without one where the heading itself is the text. */
export type Piece = { heading: string; text: string };
export type Pieces = Partial<Record<ImportField, Piece[]>>;

/** Gives the target of a column; a column that a mapping does not name goes to the notes. */
export function targetOf(mapping: Mapping, id: string): { field: ColumnTarget; spread?: ImportField | undefined } {
  return mapping.columns[id] ?? { field: "notes" };
}

/**
 * Finds the fields whose columns only tick their headings: three or more columns of audiences or channels with nothing
 * but ticks, noes or the letters of a responsibility chart in them.
 */
export function tickedFields(proposal: TableProposal, mapping: Mapping): Set<ImportField> {
  const isMark = (text: string) => isTick(text) || isNegative(text) || responsibilityFields(text).length > 0;
  return new Set(
    (["audience", "channel"] as const).filter((field) => {
      const places = proposal.columns.flatMap(({ id }, place) => {
        const target = targetOf(mapping, id);
        return target.field === field && !target.spread ? [place] : [];
      });
      return (
        places.length >= 3 && proposal.records.every((row) => places.every((place) => isMark(row.cells[place] ?? "")))
      );
    }),
  );
}

/** Sorts the cells of a record to their fields; a cross table gives one result for each cell that is not a "no". */
export function piecesOf(
  proposal: TableProposal,
  mapping: Mapping,
  record: ProposedRecord,
  ticked: ReadonlySet<ImportField>,
): Pieces[] {
  if (record.broken) return [{ notes: [{ heading: "", text: record.cells[0] ?? "" }] }];
  const common: Pieces = {};
  const cells: Pieces[] = [];
  let spreads = false;
  proposal.columns.forEach((column, place) => {
    const { field, spread } = targetOf(mapping, column.id);
    const text = record.cells[place] ?? "";
    spreads ||= spread !== undefined;
    if (field === "dropped" || isNone(text)) return;
    if (spread && !isNegative(text)) cells.push(spreadCell(field, spread, column.heading, text));
    else if (!spread && ticked.has(field)) addTick(common, field, column.heading, text);
    else if (!spread) add(common, field, { heading: column.heading, text });
  });
  return spreads ? cells.map((cell) => merge(common, cell)) : [common];
}

function addTick(pieces: Pieces, field: ImportField, heading: string, text: string): void {
  const shared = responsibilityFields(text);
  const fields = shared.length > 0 ? shared : isTick(text) ? [field] : [];
  for (const target of fields) add(pieces, target, { heading: "", text: heading });
}

function spreadCell(field: ImportField, headingField: ImportField, heading: string, text: string): Pieces {
  if (field === headingField) return { [field]: [{ heading: "", text: `${heading}: ${text}` }] };
  const cell: Pieces = { [headingField]: [{ heading: "", text: heading }] };
  if (!isTick(text)) add(cell, field, { heading, text });
  return cell;
}

function add(pieces: Pieces, field: ImportField, piece: Piece): void {
  pieces[field] = [...(pieces[field] ?? []), piece];
}

function merge(first: Pieces, second: Pieces): Pieces {
  const merged: Pieces = { ...first };
  for (const [field, list] of Object.entries(second) as [ImportField, Piece[]][])
    for (const piece of list) add(merged, field, piece);
  return merged;
}

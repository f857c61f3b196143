import { isNegative, isNone, isTick } from "./cell-value";
import type { ImportField } from "./fields";
import type { ColumnTarget, Mapping, ProposedRecord, TableProposal } from "./proposal";

/** The text of one cell with the heading it stood under; without one where the heading itself is the text. */
export type Piece = { heading: string; text: string };
export type Pieces = Partial<Record<ImportField, Piece[]>>;

/** Gives the target of a column; a column that a mapping does not name goes to the notes. */
export function targetOf(mapping: Mapping, id: string): { field: ColumnTarget; spread?: ImportField | undefined } {
  return mapping.columns[id] ?? { field: "notes" };
}

/** Sorts the cells of a record to their fields; a cross table gives one result for each cell that is not a "no". */
export function piecesOf(proposal: TableProposal, mapping: Mapping, record: ProposedRecord): Pieces[] {
  const common: Pieces = {};
  const cells: Pieces[] = [];
  let spreads = false;
  proposal.columns.forEach((column, place) => {
    const { field, spread } = targetOf(mapping, column.id);
    const text = record.cells[place] ?? "";
    spreads ||= spread !== undefined;
    if (field === "dropped" || isNone(text)) return;
    if (!spread) add(common, field, ticked(proposal, mapping, field, column.heading, text));
    else if (!isNegative(text)) cells.push(spreadCell(field, spread, column.heading, text));
  });
  return spreads ? cells.map((cell) => merge(common, cell)) : [common];
}

/** Ticks under three or more headings of one field say that the headings themselves are meant. */
function ticked(proposal: TableProposal, mapping: Mapping, field: ImportField, heading: string, text: string): Piece {
  const same = proposal.columns.filter((column) => targetOf(mapping, column.id).field === field).length;
  const meant = (field === "audience" || field === "channel") && same >= 3 && isTick(text);
  return meant ? { heading: "", text: heading } : { heading, text };
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

import type { Direction } from "@/core/people/register";
import { approvalInOwner } from "./approval-in-owner";
import { splitContact } from "./contact-text";
import { directionLead, directionMark, directionOfHeading, withoutDirection } from "./direction";
import { type ImportField, type NamedField, namedFields } from "./fields";
import { splitParties } from "./parties";
import type { ImportedRow, ImportProblem, Mapping, ProposedRecord, TableProposal } from "./proposal";
import { type Piece, type Pieces, piecesOf, tickedFields } from "./row-pieces";
import { findProblems } from "./row-problems";

/**
 * Makes the rows of a table as the mapping says and tells what is missing in them. Nothing is lost: several columns of
 * one field are joined under their headings, columns without a field stand in the notes, and so does the section.
 */
export function applyMapping(
  proposal: TableProposal,
  mapping: Mapping = proposal.mapping,
): { rows: ImportedRow[]; problems: ImportProblem[] } {
  const ticked = tickedFields(proposal, mapping);
  const rows = proposal.records.flatMap((record) =>
    piecesOf(proposal, mapping, record, ticked).map((pieces) => makeRow(proposal, mapping, record, pieces)),
  );
  return { rows, problems: findProblems(proposal, mapping, rows) };
}

function makeRow(proposal: TableProposal, mapping: Mapping, record: ProposedRecord, pieces: Pieces): ImportedRow {
  const fields: ImportedRow["fields"] = {};
  const names: ImportedRow["names"] = {};
  for (const [field, list] of Object.entries(pieces) as [ImportField, Piece[]][]) fields[field] = join(field, list);
  for (const [field, text] of Object.entries(mapping.defaults) as [ImportField, string][])
    if (text) fields[field] ??= text;
  if (proposal.kind === "contacts") splitName(fields);
  else addApproval(fields, names);
  for (const field of namedFields) {
    const texts = pieces[field]?.map((piece) => piece.text) ?? (fields[field] ? [fields[field]] : []);
    if (texts.length > 0) names[field] ??= namesIn(field, texts);
  }
  const context = contextOf(proposal, record).filter((line) => line !== fields.what);
  const notes = [...context, ...(fields.notes ? [fields.notes] : [])].join("\n");
  if (notes) fields.notes = notes;
  return { row: record.row, direction: directionOf(proposal, record, pieces), fields, names };
}

function namesIn(field: NamedField, texts: readonly string[]): string[] {
  const bare = texts.map((text) => (field === "audience" ? withoutDirection(text) : text));
  return [...new Set(bare.flatMap(splitParties))];
}

/** "CEO draft; Legal approve" in an owner cell names an approver, who is not an owner. */
function addApproval(fields: ImportedRow["fields"], names: ImportedRow["names"]): void {
  const found = fields.owner && !fields.approval ? approvalInOwner(fields.owner) : null;
  if (!found) return;
  fields.approval = found.approval;
  names.approval = splitParties(found.approver);
  names.owner = splitParties(found.owner);
}

/**
 * Joins the columns of one field: a lone column as it is, several under their headings, notes always so. A column of an
 * audience that only says "internal" or "external" is the direction of the row and not part of the name.
 */
function join(field: ImportField, all: readonly Piece[]): string {
  const named = field === "audience" ? all.filter((piece) => !directionMark(piece.text)) : all;
  const pieces = named.length > 0 ? named : all;
  const labelled = field === "notes" || pieces.length > 1;
  return pieces
    .map(({ heading, text }) => (labelled && heading ? `${heading.replace(/\s*[:：]$/, "")}: ${text}` : text))
    .join("\n");
}

/** A name cell may hold mail address and number as well; they move to their fields when those are free. */
function splitName(fields: ImportedRow["fields"]): void {
  const { name, email, phone } = splitContact(fields.name ?? "");
  if (!name || (email === "" && phone === "") || (email && fields.email) || (phone && fields.phone)) return;
  fields.name = name;
  if (email) fields.email = email;
  if (phone) fields.phone = phone;
}

/** The name of a table and its section rows tell what its rows are about; the name of a sheet or file does not. */
function contextOf(proposal: TableProposal, record: ProposedRecord): string[] {
  return proposal.nameIsPlace ? record.section : [proposal.name, ...record.section];
}

/** A row says its direction by a mark of its own, by its audience, by its section or by the heading of the table. */
function directionOf(proposal: TableProposal, record: ProposedRecord, pieces: Pieces): Direction | null {
  const own = [...(pieces.audience ?? []), ...(pieces.notes ?? [])].map((piece) => directionMark(piece.text));
  const lead = (pieces.audience ?? []).map((piece) => directionLead(piece.text));
  const nearest = [...record.section].reverse().concat(proposal.name, proposal.headings.slice(-1));
  const marks = new Set(own.filter((mark) => mark !== null));
  const [mark] = marks.size === 1 ? marks : [];
  return mark ?? [...lead, ...nearest.map(directionOfHeading)].find((found) => found !== null) ?? null;
}

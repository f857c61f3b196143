import { same } from "@/core/shared/merge";
import type { Conflict } from "@/core/shared/refusal";
import type { RowField, RowFields } from "./row";
import type { DraftRow } from "./sparse";

type Fields = Partial<RowFields>;

/** What somebody typed into a row that the server has not confirmed: the new values, and what they saw before. */
export type Pending = { readonly fields: Fields; readonly base: Fields };

export const nothingPending: Pending = { fields: {}, base: {} };

/** Tells whether everything typed is confirmed. */
export function isSettled(pending: Pending): boolean {
  return Object.keys(pending.fields).length === 0;
}

/**
 * Adds an edit. A value that goes back to what was seen before is no edit any more, unless another value of the field is
 * `underway` to the server just now.
 */
export function withEdit(pending: Pending, row: DraftRow, edit: Fields, underway: Fields = {}): Pending {
  const fields: Record<string, unknown> = { ...pending.fields };
  const base: Record<string, unknown> = { ...pending.base };
  for (const [field, value] of Object.entries(edit)) {
    if (!(field in base)) base[field] = row.fields[field as RowField];
    fields[field] = value;
    if (!same(value, base[field]) || field in underway) continue;
    delete fields[field];
    delete base[field];
  }
  return { fields, base };
}

/** What is left to send after the server confirmed `sent`; what was typed meanwhile now starts from the confirmed values. */
export function afterSave(pending: Pending, sent: Fields): Pending {
  const fields: Record<string, unknown> = { ...pending.fields };
  const base: Record<string, unknown> = { ...pending.base };
  for (const [field, value] of Object.entries(sent)) {
    base[field] = value;
    if (field in fields && !same(fields[field], value)) continue;
    delete fields[field];
    delete base[field];
  }
  return { fields, base };
}

export type Choice = "mine" | "theirs";

/** Settles a conflict field by field: a value kept against theirs starts from theirs, the others are given up. */
export function afterChoice(pending: Pending, conflict: Conflict, choices: Readonly<Record<string, Choice>>): Pending {
  const fields: Record<string, unknown> = { ...pending.fields };
  const base: Record<string, unknown> = { ...pending.base };
  for (const [field, { theirs }] of Object.entries(conflict.fields)) {
    base[field] = theirs;
    if (choices[field] === "mine" && !same(fields[field], theirs)) continue;
    delete fields[field];
    delete base[field];
  }
  return { fields, base };
}

/** The row as its editor sees it: confirmed values under what they typed. */
export function seen(row: DraftRow, pending: Pending | undefined): DraftRow {
  return pending && !isSettled(pending) ? { ...row, fields: { ...row.fields, ...pending.fields } } : row;
}

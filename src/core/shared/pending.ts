import { same } from "./merge";
import type { Conflict } from "./refusal";

type Fields = Readonly<Record<string, unknown>>;

/** What somebody typed into a record that the server has not confirmed: the new values, and what they saw before. */
export type Pending<Record extends Fields = Fields> = {
  readonly fields: Partial<Record>;
  readonly base: Partial<Record>;
};

export const nothingPending = { fields: {}, base: {} } as const;

/** Tells whether everything typed is confirmed. */
export function isSettled(pending: Pending): boolean {
  return Object.keys(pending.fields).length === 0;
}

/**
 * Adds an edit. A value that goes back to what was seen before is no edit any more, unless another value of the field is
 * `underway` to the server just now.
 */
export function withEdit<Record extends Fields>(
  pending: Pending<Record>,
  confirmed: Record,
  edit: Partial<Record>,
  underway: Fields = {},
): Pending<Record> {
  return changed(pending, edit, (field, fields, base) => {
    if (!(field in base)) base[field] = confirmed[field];
    fields[field] = edit[field];
    return same(edit[field], base[field]) && !(field in underway);
  });
}

/** What is left to send after the server confirmed `sent`; what was typed meanwhile now starts from the confirmed values. */
export function afterSave<Record extends Fields>(pending: Pending<Record>, sent: Partial<Record>): Pending<Record> {
  return changed(pending, sent, (field, fields, base) => {
    base[field] = sent[field];
    return !(field in fields) || same(fields[field], sent[field]);
  });
}

export type Choice = "mine" | "theirs";

/** Settles a conflict field by field: a value kept against theirs starts from theirs, the others are given up. */
export function afterChoice<Record extends Fields>(
  pending: Pending<Record>,
  conflict: Conflict,
  choices: Readonly<{ [field: string]: Choice }>,
): Pending<Record> {
  return changed(pending, conflict.fields, (field, fields, base) => {
    base[field] = conflict.fields[field]?.theirs;
    return choices[field] !== "mine" || same(fields[field], base[field]);
  });
}

/** The values as their editor sees them: what was typed over what is confirmed. */
export function seen<Record extends Fields>(confirmed: Record, pending: Pending<Record> | undefined): Record {
  return pending && !isSettled(pending) ? { ...confirmed, ...pending.fields } : confirmed;
}

/** Walks over some fields and drops those that `settles` says are settled. */
function changed<Record extends Fields>(
  pending: Pending<Record>,
  over: object,
  settles: (field: string, fields: { [field: string]: unknown }, base: { [field: string]: unknown }) => boolean,
): Pending<Record> {
  const fields: { [field: string]: unknown } = { ...pending.fields };
  const base: { [field: string]: unknown } = { ...pending.base };
  for (const field of Object.keys(over)) {
    if (!settles(field, fields, base)) continue;
    delete fields[field];
    delete base[field];
  }
  return { fields: fields as Partial<Record>, base: base as Partial<Record> };
}

import { canonical, type JsonValue } from "@/core/shared/canonical";

/** The kinds of stream; each stream is one hash chain. */
export const streamKinds = [
  "access",
  "organisation",
  "matrix",
  "edits",
  "register",
  "communications",
  "originals",
  "deadlines",
  "keys",
  "packs",
  "assurance",
  "privacy",
] as const;
export type StreamKind = (typeof streamKinds)[number];

export type Stream = { readonly kind: StreamKind; readonly id: string };

/** What a command records: `meta` in the clear (enumerated values and ids only), `fields` as salted commitments that can be erased. */
export type Entry = {
  readonly stream: Stream;
  /** Dotted name of what happened, in the past tense, such as `matrix.version-approved`. */
  readonly type: string;
  /** When it happened, if that is not now (a communication logged later). */
  readonly at?: Date;
  readonly meta?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, JsonValue | undefined>>;
};

/** Writes the bytes that a field discloses: salt, name and value in one canonical line (after RFC 9901). */
export function disclosure(salt: string, name: string, value: JsonValue): string {
  return `${canonical([salt, name, value])}\n`;
}

/** An entry in the form that `ledger.append` takes; the database digests the fields and builds the record. */
export type SealedEntry = {
  stream: string;
  kind: StreamKind;
  type: string;
  actor: string;
  at: string;
  meta: Record<string, string>;
  fields: Array<{ name: string; body: string }>;
};

/** As the database checks them, so that a mistake in an entry is named where it is made. */
const inTheClear = /^[0-9A-Za-z._:,/+=-]{0,200}$/;
const fieldName = /^(?!prev$)[a-z][0-9A-Za-z.-]*$/;

/**
 * Turns an entry into its permanent form. `salt` gives 32 random bytes in hex at each call.
 * Throws for text in the clear (anything but an id or an enumerated value) and for a field name of another form.
 */
export function seal(entry: Entry, actor: string, now: Date, salt: () => string): SealedEntry {
  for (const [key, value] of Object.entries(entry.meta ?? {}))
    if (!inTheClear.test(value))
      throw new RangeError(`${entry.type}: put the text of ${key} into a field, not into meta`);
  const fields = Object.entries(entry.fields ?? {}).flatMap(([name, value]) => {
    if (!fieldName.test(name)) throw new RangeError(`${entry.type}: ${name} is no name for a field`);
    return value === undefined ? [] : [{ name, body: disclosure(salt(), name, value) }];
  });
  return {
    stream: entry.stream.id,
    kind: entry.stream.kind,
    type: entry.type,
    actor,
    at: (entry.at ?? now).toISOString(),
    meta: { ...entry.meta },
    fields,
  };
}

/** The streams of which an installation has exactly one; those of access and organisation stand with their nouns. */
export const singleStreams = {
  register: { kind: "register", id: "00000000-0000-4000-8000-000000000003" },
  keys: { kind: "keys", id: "00000000-0000-4000-8000-000000000004" },
  packs: { kind: "packs", id: "00000000-0000-4000-8000-000000000005" },
  deadlines: { kind: "deadlines", id: "00000000-0000-4000-8000-000000000006" },
  assurance: { kind: "assurance", id: "00000000-0000-4000-8000-000000000007" },
  originals: { kind: "originals", id: "00000000-0000-4000-8000-000000000008" },
  privacy: { kind: "privacy", id: "00000000-0000-4000-8000-000000000009" },
} as const satisfies Record<string, Stream>;

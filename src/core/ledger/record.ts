import { z } from "zod";

/** What one line of the ledger says. */
export type LedgerRecord = {
  /** Pseudonymous, such as `person:<id>`. */
  readonly actor: string;
  /** When it happened, as claimed (ISO 8601, UTC, milliseconds). */
  readonly at: string;
  readonly kind: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly n: string;
  /** Hash of the record before, in hex; empty for the first. */
  readonly prev: string;
  /** When the database took it (ISO 8601, UTC, microseconds). */
  readonly recorded: string;
  /** Digest of each field by its name, in hex. */
  readonly sd: Readonly<Record<string, string>>;
  readonly stream: string;
  readonly type: string;
};

const value = '"([^"\\\\]*)"';
const pair = '"[^"\\\\]*":"[^"\\\\]*"';
const pairs = `\\{((?:${pair}(?:,${pair})*)?)\\}`;
const form = new RegExp(
  `^\\{"actor":${value},"at":${value},"kind":${value},"meta":${pairs},"n":"([1-9][0-9]*)","prev":"([0-9a-f]*)",` +
    `"recorded":${value},"sd":${pairs},"stream":${value},"type":${value},"v":"1"\\}\\n$`,
);

/**
 * Reads a record, or gives undefined when the line is not in the one form that the database writes.
 * The pattern is stricter than a JSON parser: one order of the keys, none twice, nothing escaped.
 */
export function readRecord(line: string): LedgerRecord | undefined {
  const parts = form.exec(line);
  if (!parts) return undefined;
  const [
    ,
    actor = "",
    at = "",
    kind = "",
    meta = "",
    n = "",
    prev = "",
    recorded = "",
    sd = "",
    stream = "",
    type = "",
  ] = parts;
  const read = { meta: readPairs(meta), sd: readPairs(sd) };
  if (!read.meta || !read.sd) return undefined;
  return { actor, at, kind, meta: read.meta, n, prev, recorded, sd: read.sd, stream, type };
}

/** A key that stands twice makes two readings possible, so it is no record. */
function readPairs(text: string): Record<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, key = "", said = ""] of text.matchAll(/"([^"]*)":"([^"]*)"/g)) {
    if (found.has(key)) return undefined;
    found.set(key, said);
  }
  return Object.fromEntries(found);
}

type Json = z.infer<ReturnType<typeof z.json>>;

/** Looks at the frame only: a schema for the value would build it anew, and drop a key such as `__proto__`. */
const Disclosure = z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.string(), z.custom<Json>()]);

/** A disclosed field: its name and value, freed of the salt. */
export type Disclosed = { readonly name: string; readonly value: Json };

/** Reads the bytes that a field discloses, or gives undefined when they have another form. */
export function readDisclosure(line: string): Disclosed | undefined {
  try {
    const [, name, disclosed] = Disclosure.parse(JSON.parse(line));
    return { name, value: disclosed };
  } catch {
    return undefined;
  }
}

/** The entry that explains an erased field; it stands later in the same stream. */
export const erasureType = "ledger.fields-erased";

/** What an erasure entry names: the entry it is about (number and hash) and the names of the erased fields. */
export function erasureOf(record: LedgerRecord): { n: number; hash: string; fields: readonly string[] } | undefined {
  if (record.type !== erasureType) return undefined;
  const { target = "", hash = "", fields = "" } = record.meta;
  return { n: Number(target), hash, fields: fields.split(",") };
}

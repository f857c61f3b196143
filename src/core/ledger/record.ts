import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What one line of the ledger says; every value is a string. */
export const LedgerRecord = z.strictObject({
  /** Pseudonymous, such as `person:<id>`. */
  actor: z.string(),
  /** When it happened, as claimed (ISO 8601, UTC, milliseconds). */
  at: z.string(),
  kind: z.string(),
  meta: z.record(z.string(), z.string()),
  n: z.string().regex(/^[1-9][0-9]*$/),
  /** Hash of the record before; empty for the first. */
  prev: z.union([hash, z.literal("")]),
  /** When the database took it (ISO 8601, UTC, microseconds). */
  recorded: z.string(),
  /** Digest of each field by its name. */
  sd: z.record(z.string(), hash),
  stream: z.uuid(),
  type: z.string(),
  v: z.literal("1"),
});
export type LedgerRecord = z.infer<typeof LedgerRecord>;

/** Reads a record, or gives undefined when the bytes are not one line in the form of a record. */
export function readRecord(line: string): LedgerRecord | undefined {
  if (line.indexOf("\n") !== line.length - 1) return undefined;
  return parsed(LedgerRecord, line);
}

const Disclosure = z.tuple([hash, z.string(), z.json()]);
/** A disclosed field: its name and value, freed of the salt. */
export type Disclosed = { readonly name: string; readonly value: z.infer<ReturnType<typeof z.json>> };

/** Reads the bytes that a field discloses, or gives undefined when they have another form. */
export function readDisclosure(line: string): Disclosed | undefined {
  const found = parsed(Disclosure, line);
  return found && { name: found[1], value: found[2] };
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
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

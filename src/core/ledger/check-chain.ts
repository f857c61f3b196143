import type { Problem, ProblemCode } from "./problem";
import { erasureOf, type LedgerRecord, readRecord } from "./record";

export type StoredField = {
  readonly name: string;
  /** The disclosed bytes; absent when the field is erased or withheld, and then only its digest is known. */
  readonly body?: Uint8Array;
  readonly digest?: string;
  /** Why the body is absent: erased for ever (by the entry with this hash, where known), or kept out of a pack. */
  readonly absent?: "erased" | "withheld";
  readonly erasedBy?: string;
};

export type StoredEntry = {
  readonly n: number;
  readonly record: Uint8Array;
  /** The hash that was stored beside the record, where one was. */
  readonly hash?: string;
  readonly fields: readonly StoredField[];
};

/** Where a stream ends, as it is stored; a pack has no kind beside it. */
export type StoredHead = { readonly kind?: string; readonly n: number; readonly hash: string };

type Erased = { readonly n: number; readonly name: string; readonly hash: string; readonly by?: string };

const decoder = new TextDecoder();

/**
 * Checks one stream entry by entry: every record is hashed again, linked to the one before, numbered without a gap, and
 * stands where it says it stands; every field has the digest that the record commits to; an erased field is explained
 * by an erasure entry; whatever a checkpoint promised is there.
 */
export function chainChecker(
  stream: string,
  promised: ReadonlyMap<number, string> | undefined,
  digest: (bytes: Uint8Array) => string,
  report: (problem: Problem) => void,
) {
  let n = 0;
  let head = "";
  let kind: string | undefined;
  const erased: Erased[] = [];
  const explained = new Map<string, { hash: string; by: string }>();

  return {
    add(entry: StoredEntry): LedgerRecord | undefined {
      const problem = (code: ProblemCode, name?: string) =>
        report({ code, stream, n: entry.n, ...(name === undefined ? {} : { name }) });
      if (entry.n !== n + 1) problem("entry-missing");
      const hash = digest(entry.record);
      const record = readRecord(decoder.decode(entry.record));
      const seal = promised?.get(entry.n);
      if (entry.hash !== undefined && entry.hash !== hash) problem("entry-altered");
      if (seal !== undefined && seal !== hash) problem("entry-not-as-sealed");
      if (!record) problem("entry-form");
      else {
        kind ??= record.kind;
        if (record.prev !== head) problem("entry-link");
        if (record.stream !== stream || record.n !== String(entry.n) || record.kind !== kind)
          problem("entry-misplaced");
        checkFields(record, hash, entry, problem);
        const erasure = erasureOf(record);
        for (const field of erasure?.fields ?? [])
          explained.set(`${erasure?.n} ${field}`, { hash: erasure?.hash ?? "", by: hash });
      }
      n = entry.n;
      head = hash;
      return record;
    },
    /** Ends the stream; `stored` is where the database says that it ends. */
    end(stored: StoredHead | undefined): void {
      if (stored?.n !== n || stored.hash !== head || (stored.kind ?? kind) !== kind)
        report({ code: "head-differs", stream, n: stored?.n ?? n });
      for (const sealed of promised?.keys() ?? [])
        if (sealed > n) report({ code: "entry-sealed-but-gone", stream, n: sealed });
      for (const field of erased) {
        const reason = explained.get(`${field.n} ${field.name}`);
        if (reason?.hash !== field.hash || (field.by !== undefined && field.by !== reason.by))
          report({ code: "field-erased-without-entry", stream, n: field.n, name: field.name });
      }
    },
  };

  function checkFields(
    record: LedgerRecord,
    hash: string,
    entry: StoredEntry,
    problem: (code: ProblemCode, name: string) => void,
  ): void {
    const seen = new Set<string>();
    for (const { name, body, digest: stored, absent, erasedBy } of entry.fields) {
      const committed = record.sd[name];
      if (committed === undefined || seen.has(name)) problem("field-unknown", name);
      else if (body === undefined && absent === undefined) problem("field-missing", name);
      else if (committed !== (body ? digest(body) : stored)) problem("field-altered", name);
      if (absent === "erased") erased.push({ n: entry.n, name, hash, ...(erasedBy ? { by: erasedBy } : {}) });
      seen.add(name);
    }
    for (const name of Object.keys(record.sd)) if (!seen.has(name)) problem("field-missing", name);
  }
}

import type en from "@/core/language/en.json";

/** Every expected "no" Tocsin can say; the sentence for each code stands in the language catalogues under `refusals`. */
export type RefusalCode = keyof (typeof en)["refusals"];

/** What stands in the record now, when a save was based on an older state: for each contested field both values. */
export type Conflict = {
  readonly revision: number;
  /** Name of the person who changed it last; empty when unknown. */
  readonly by: string;
  readonly at: string | null;
  readonly fields: Readonly<Record<string, { readonly mine: unknown; readonly theirs: unknown }>>;
};

/** An expected "no": `field` names the input it is about (dotted path), `values` fill the sentence. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly conflict?: Conflict;
  /** What it is about one by one, when there are several things to put right. */
  readonly details?: readonly Readonly<Record<string, string | null>>[];
};

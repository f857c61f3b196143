import type en from "@/core/language/en.json";

/** What can be wrong with a ledger; the sentence for each code stands in the catalogues under `ledger.problems`. */
export type ProblemCode = keyof (typeof en)["ledger"]["problems"];

/** One thing that verification found, and where. */
export type Problem = {
  readonly code: ProblemCode;
  readonly stream?: string;
  readonly n?: number;
  /** Name of a field, or of a file in a pack. */
  readonly name?: string;
  readonly checkpoint?: number;
};

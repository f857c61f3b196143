import type en from "../language/en.json";

/** Every expected "no" Tocsin can say; the sentence for each code stands in the language catalogues under `refusals`. */
export type RefusalCode = keyof (typeof en)["refusals"];

/** An expected "no": `field` names the input it is about (dotted path), `values` fill the sentence. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

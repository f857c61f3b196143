import type { Refusal, RefusalCode } from "@/core/shared/refusal";

/** Carries a refusal out of the depth of a parser to `readTables`, which hands it on as a value. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, values: Refusal["values"] = {}) {
    super(code);
    this.refusal = { code, values };
  }
}

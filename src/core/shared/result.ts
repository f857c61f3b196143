import type { Refusal, RefusalCode } from "./refusal";

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value that a rule or command arrived at. */
export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Says an expected "no". */
export function refuse(code: RefusalCode, about: Omit<Refusal, "code"> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...about } };
}

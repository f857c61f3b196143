import type { Result } from "@/core/shared/result";

/** Gives the value of a result that a test expects to be accepted; fails the test with the refusal otherwise. */
export function accepted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

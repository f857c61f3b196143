import { derivedToken } from "./secret";

/** Gives the token in the one-time link of a reach test; it can be made again for the mail, so the outbox need not keep it. */
export function reachToken(target: string): string {
  return derivedToken("reach", target);
}

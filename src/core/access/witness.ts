import type { Actor } from "./actor";
import type { Action } from "./policy/policy";

/** What every signed-in person reads to get along: their own account, their list for today, the name of the organisation. */
const everybodys: readonly Action[] = [
  "access:own-account",
  "access:read-today",
  "access:accept-invitation",
  "organisation:read",
  "organisation:read-front-door",
  "lookup:read",
];

/** Tells whether a read goes on record: everything that an auditor looks at, because they see what others wrote in confidence. */
export function isWitnessed(actor: Actor, action: Action): boolean {
  return actor.kind === "person" && actor.roles.includes("auditor") && !everybodys.includes(action);
}

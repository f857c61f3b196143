import type { Role } from "./roles";

/** Who asks: a signed-in person, an API token of a person, a visitor without sign-in, or Tocsin itself (a job). */
export type Actor =
  | { readonly kind: "person"; readonly id: string; readonly roles: readonly Role[]; readonly sessionId: string }
  | {
      readonly kind: "token";
      readonly id: string;
      readonly roles: readonly Role[];
      readonly scopes: readonly string[];
      readonly tokenId: string;
    }
  | { readonly kind: "visitor" }
  | { readonly kind: "system"; readonly id: string };

/** Names an actor in the ledger by a pseudonymous id. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "person":
    case "token":
      return `person:${actor.id}`;
    case "visitor":
      return "visitor:0";
    case "system":
      return `system:${actor.id}`;
  }
}

/** Gives the person behind an actor, or undefined for visitors and jobs. */
export function personOf(actor: Actor): string | undefined {
  return actor.kind === "person" || actor.kind === "token" ? actor.id : undefined;
}

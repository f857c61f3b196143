import type { Actor } from "./actor";
import { type Action, policy } from "./policy/policy";
import type { AccessObject, Statement } from "./statement";

export type Decision = { readonly allowed: true; readonly statement: string } | { readonly allowed: false };

/** Decides whether an actor may do an action, and names the statement that allows it. Denies by default. */
export function permit(actor: Actor, action: Action, object?: AccessObject): Decision {
  if (actor.kind === "token" && !actor.scopes.includes(action)) return { allowed: false };
  const statement = (policy as readonly Statement[]).find(
    (candidate) =>
      candidate.actions.includes(action) &&
      candidate.roles.some((role) => holds(actor, role)) &&
      (!object || !candidate.when || candidate.when(actor, object)),
  );
  return statement ? { allowed: true, statement: statement.id } : { allowed: false };
}

function holds(actor: Actor, role: Statement["roles"][number]): boolean {
  if (role === "everyone") return true;
  if (role === "system") return actor.kind === "system";
  if (actor.kind !== "person" && actor.kind !== "token") return false;
  return role === "signed-in" || actor.roles.includes(role);
}

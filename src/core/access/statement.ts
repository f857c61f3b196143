import type { Actor } from "./actor";
import type { Role } from "./roles";

/** What object-level statements may look at; each query and command passes what it knows. */
export type AccessObject = {
  /** People who may not decide, because they edited or submitted it. */
  readonly editors?: readonly string[];
  /** Person it belongs to. */
  readonly belongsTo?: string;
};

/** One sentence of the access policy: who may do what, and unless when. */
export type Statement<Action extends string = string> = {
  readonly id: string;
  readonly actions: readonly Action[];
  /** Roles that may; `everyone` includes visitors, `system` is for jobs, `signed-in` any person. */
  readonly roles: readonly (Role | "everyone" | "signed-in" | "system")[];
  /** A condition on the object; without an object it is taken as met, and the command asks again with it. */
  readonly when?: (actor: Actor, object: AccessObject) => boolean;
};

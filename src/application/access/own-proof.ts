import type { Limits } from "@/application/runner/act";
import { type Actor, personOf } from "@/core/access/actor";
import { accountLimit } from "@/core/access/attempts";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { PersonModel } from "@/platform/database/generated/models";
import { passwordFits } from "@/platform/sign-in/password";

/** What every command declares that asks for one's own password again; wrong ones are counted. */
export const countsWrongPasswords: Limits<unknown> = {
  failure: "password-wrong",
  keys: (_, actor) => [{ key: `own-password:${personOf(actor)}`, limit: accountLimit, clears: true }],
};

/** Finds the person who asks and checks their password. Refuses with `password-wrong`. */
export async function proveSelf(
  tx: Tx,
  actor: Actor,
  password: string,
  field: string,
): Promise<Result<{ person: PersonModel; session: string }>> {
  if (actor.kind !== "person") return refuse("not-signed-in");
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (!(await passwordFits(person.passwordHash, password))) return refuse("password-wrong", { field });
  return accept({ person, session: actor.sessionId });
}

import { openStepUp } from "@/application/access/open-step-up";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { run } from "@/application/runner/run";
import { accepted } from "./accepted";
import { type TestPerson, testPassword } from "./people";
import type { testWorld } from "./world";

/** A proof that nobody gave. */
export const noProof = { nonce: "none", password: "", totp: "" };

/** Opens the statement now, and proves it with password and code; each code of a person counts once. */
export async function proofFor(world: ReturnType<typeof testWorld>, erasure: string, person: TestPerson) {
  const { nonce } = accepted(await run(world, openStepUp, { kind: "erasure", id: erasure }, person.actor));
  return { nonce, password: testPassword, totp: person.code(world.now()) };
}

/** Confirms a request to erase as a manager would, a minute later: the statement shown, then password and code. */
export async function confirmWithStepUp(world: ReturnType<typeof testWorld>, erasure: string, person: TestPerson) {
  aMinuteLater(world);
  return run(world, confirmErasure, { erasure, stepUp: await proofFor(world, erasure, person) }, person.actor);
}

/** Moves the clock to where authenticators show another code. */
export function aMinuteLater(world: ReturnType<typeof testWorld>) {
  world.moveTo(new Date(world.now().getTime() + 60_000).toISOString());
}

import { openStepUp } from "@/application/access/open-step-up";
import { approveVersion } from "@/application/matrix/approve-version";
import { run } from "@/application/runner/run";
import type { World } from "@/platform/world";
import { accepted } from "./accepted";
import { type TestPerson, testPassword } from "./people";

/** Approves a version as a person would: the statement shown, then password and code. Each code of a person counts once per half minute. */
export async function approveWithStepUp(world: World, version: string, person: TestPerson, from: string | null = null) {
  const { nonce } = accepted(await run(world, openStepUp, { kind: "matrix-version", id: version, from }, person.actor));
  const stepUp = { nonce, password: testPassword, totp: person.code(world.now()) };
  return accepted(await run(world, approveVersion, { version, stepUp }, person.actor));
}

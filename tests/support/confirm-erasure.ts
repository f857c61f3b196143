import type { z } from "zod";
import { openStepUp } from "@/application/access/open-step-up";
import { confirmDue } from "@/application/privacy/confirm-due";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { openDue } from "@/application/privacy/open-due";
import { openRequest } from "@/application/privacy/open-request";
import { requestErasure } from "@/application/privacy/request-erasure";
import { run } from "@/application/runner/run";
import type { RequestErasure } from "@/core/privacy/erasure";
import type { ConfirmDue } from "@/core/privacy/retention";
import { accepted } from "./accepted";
import { type TestPerson, testPassword } from "./people";
import type { testWorld } from "./world";

type TestWorld = ReturnType<typeof testWorld>;

/** A proof that nobody gave. */
export const noProof = { nonce: "none", password: "", totp: "" };

/** Proves a statement that was opened with password and code; each code of a person counts once. */
export function proven(world: TestWorld, { nonce }: { nonce: string }, person: TestPerson) {
  return { nonce, password: testPassword, totp: person.code(world.now()) };
}

/** Opens the statement about a request now, and proves it. */
export async function proofFor(world: TestWorld, erasure: string, person: TestPerson) {
  return proven(world, accepted(await run(world, openStepUp, { kind: "erasure", id: erasure }, person.actor)), person);
}

/** Confirms a request to erase as a manager would, a minute later: the statement shown, then password and code. */
export async function confirmWithStepUp(world: TestWorld, erasure: string, person: TestPerson) {
  aMinuteLater(world);
  return run(world, confirmErasure, { erasure, stepUp: await proofFor(world, erasure, person) }, person.actor);
}

/** Asks for an erasure as a privacy officer would, a minute later: the statement shown, then password and code. */
export async function requestWithStepUp(world: TestWorld, asked: z.input<typeof RequestErasure>, person: TestPerson) {
  aMinuteLater(world);
  const opened = await run(world, openRequest, asked, person.actor);
  return opened.ok ? run(world, requestErasure, { stepUp: proven(world, opened.value, person) }, person.actor) : opened;
}

/** Confirms what the policy proposes as a manager would, a minute later: the statement shown, then password and code. */
export async function confirmDueWithStepUp(world: TestWorld, due: ConfirmDue, person: TestPerson) {
  aMinuteLater(world);
  const opened = await run(world, openDue, due, person.actor);
  return opened.ok ? run(world, confirmDue, { stepUp: proven(world, opened.value, person) }, person.actor) : opened;
}

/** Moves the clock to where authenticators show another code. */
export function aMinuteLater(world: TestWorld) {
  world.moveTo(new Date(world.now().getTime() + 60_000).toISOString());
}

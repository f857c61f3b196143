import type { z } from "zod";
import { openStepUp } from "@/application/access/open-step-up";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { openRequest } from "@/application/privacy/open-request";
import { placeHold } from "@/application/privacy/place-hold";
import { requestErasure } from "@/application/privacy/request-erasure";
import type { RequestErasure } from "@/core/privacy/erasure";
import type { SignInName } from "./cast";
import type { Stage } from "./stage";

/** Has a field of an early entry erased by two people, and leaves a request of somebody who left to be confirmed. */
export async function askForErasure(stage: Stage, daysAgo: number, leaver: string): Promise<void> {
  stage.goTo(daysAgo);
  const { communication, contact } = stage.world.database;
  const early = await communication.findFirstOrThrow({
    where: { summary: { not: "" }, subject: { not: "" }, drill: false },
    orderBy: { happenedAt: "asc" },
  });
  const { erasure } = await request(stage, {
    about: "communication",
    id: early.id,
    fields: ["summary"],
    basis: "unlawful",
    reason: "The summary named a colleague and their illness, which nobody needed to know.",
  });
  await confirm(stage, erasure);
  const { id } = await contact.findFirstOrThrow({ where: { name: leaver } });
  await request(stage, {
    about: "contact",
    id,
    log: false,
    basis: "person-asked",
    reason: "Asked by letter after leaving. The log of communications stays, as evidence towards authorities.",
  });
}

async function request(stage: Stage, asked: z.input<typeof RequestErasure>) {
  const dpo = await stage.as("dpo");
  const { nonce } = await stage.does(dpo, openRequest, asked);
  return stage.does(dpo, requestErasure, { stepUp: proofOf(stage, "dpo", nonce) });
}

async function confirm(stage: Stage, erasure: string): Promise<void> {
  const manager = await stage.as("isms-manager");
  const { nonce } = await stage.does(manager, openStepUp, { kind: "erasure", id: erasure });
  await stage.does(manager, confirmErasure, { erasure, stepUp: proofOf(stage, "isms-manager", nonce) });
}

function proofOf(stage: Stage, role: SignInName, nonce: string) {
  const person = stage.known.get(role);
  if (!person) throw new Error(`Nobody in the cast has the role ${role}`);
  return { nonce, password: person.password, totp: stage.codeOf(person.secret) };
}

/** Keeps everything about the open incident as long as a complaint is being heard. */
export async function holdIncident(stage: Stage): Promise<void> {
  const { id } = await stage.world.database.clockCase.findFirstOrThrow({ where: { closedAt: null } });
  await stage.does(await stage.as("dpo"), placeHold, {
    about: "case",
    id,
    name: "Complaint about the stolen laptop",
    reason: "A patient has complained to the supervisory authority; our counsel asks that nothing is erased.",
  });
}

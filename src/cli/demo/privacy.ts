import { openStepUp } from "@/application/access/open-step-up";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { placeHold } from "@/application/privacy/place-hold";
import { requestErasure } from "@/application/privacy/request-erasure";
import type { Actor } from "@/core/access/actor";
import type { Stage } from "./stage";

/** Has a field of an early entry erased by two people, and leaves a request of somebody who left to be confirmed. */
export async function askForErasure(stage: Stage, daysAgo: number, leaver: string): Promise<void> {
  stage.goTo(daysAgo);
  const { communication, contact } = stage.world.database;
  const [dpo, manager] = [await stage.as("dpo"), await stage.as("isms-manager")];
  const early = await communication.findFirstOrThrow({
    where: { summary: { not: "" }, subject: { not: "" }, drill: false },
    orderBy: { happenedAt: "asc" },
  });
  const { erasure } = await stage.does(dpo, requestErasure, {
    about: "communication",
    id: early.id,
    fields: ["summary"],
    basis: "unlawful",
    reason: "The summary named a colleague and their illness, which nobody needed to know.",
  });
  await confirm(stage, manager, erasure);
  const { id } = await contact.findFirstOrThrow({ where: { name: leaver } });
  await stage.does(dpo, requestErasure, {
    about: "contact",
    id,
    log: false,
    basis: "person-asked",
    reason: "Asked by letter after leaving. The log of communications stays, as evidence towards authorities.",
  });
}

async function confirm(stage: Stage, manager: Actor, erasure: string): Promise<void> {
  const { nonce } = await stage.does(manager, openStepUp, { kind: "erasure", id: erasure });
  const person = stage.known.get("isms-manager");
  if (!person) throw new Error("There is no ISMS manager in the cast");
  const stepUp = { nonce, password: person.password, totp: stage.codeOf(person.secret) };
  await stage.does(manager, confirmErasure, { erasure, stepUp });
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

import { describe, expect, it } from "vitest";
import { logCommunication } from "@/application/evidence/log-communication";
import { contactActs } from "@/application/people/contact-register";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { declineErasure, withdrawErasure } from "@/application/privacy/decline-erasure";
import { listErasures } from "@/application/privacy/list-erasures";
import { listHolds } from "@/application/privacy/list-holds";
import { openRequest } from "@/application/privacy/open-request";
import { liftHold, placeHold } from "@/application/privacy/place-hold";
import { requestErasure } from "@/application/privacy/request-erasure";
import { ask, run } from "@/application/runner/run";
import type { StepUpProof } from "@/core/access/step-up";
import { emptyContact } from "@/core/people/fields";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import {
  aMinuteLater,
  confirmWithStepUp,
  noProof,
  proofFor,
  proven,
  requestWithStepUp,
} from "../../support/confirm-erasure";
import { testDatabase } from "../../support/database";
import { told } from "../../support/evidence";
import { enrolledPerson } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
await app.organisation.create({
  data: { name: "Alderwick", scope: "All", zone: "UTC", language: "en", createdAt: world.now() },
});
const owner = await signedIn(world, "Robin Owner", "isms-manager");
const manager = await enrolledPerson(app, ["isms-manager"], world.now(), "Mona Manager");
const officer = await enrolledPerson(app, ["dpo"], world.now(), "Dana Privacy");
const dpo = officer.actor;
const { matrix } = await approvableMatrix(world, owner);
const why = { basis: "person-asked", reason: "A letter came" } as const;

async function contactNamed(name: string): Promise<string> {
  return accepted(await run(world, contactActs.add, { ...emptyContact, name } as never, owner)).id;
}
async function logged(change: object): Promise<string> {
  return accepted(await run(world, logCommunication, told(matrix, change), owner)).communication;
}
const held = (name: string) => ({ ok: false, refusal: { code: "held", values: { name } } });

describe("a legal hold", () => {
  it("on a person keeps their records and every entry that names them, until it is lifted with a reason", async () => {
    const id = await contactNamed("Holly Keeper");
    const communication = await logged({ summary: "Holly Keeper called" });
    const request = { about: "contact", id, ...why } as const;
    const { erasure } = accepted(await requestWithStepUp(world, request, officer));
    const hold = { about: "contact", id, name: "Case 7 before the labour court", reason: "Counsel asked" } as const;
    const placed = accepted(await run(world, placeHold, hold, dpo));
    expect(await confirmWithStepUp(world, erasure, manager)).toMatchObject(held(hold.name));
    const field = { about: "communication" as const, id: communication, fields: ["summary"], ...why };
    expect(await requestWithStepUp(world, field, officer)).toMatchObject(held(hold.name));

    const lifted = { hold: placed.hold, reason: "The case is closed" };
    accepted(await run(world, liftHold, lifted, owner));
    expect(await run(world, liftHold, lifted, owner)).toMatchObject({ refusal: { code: "nothing-changed" } });
    accepted(await confirmWithStepUp(world, erasure, manager));
    const [listed] = accepted(await ask(world, listHolds, {}, owner)).items;
    expect(listed).toMatchObject({
      liftReason: "The case is closed",
      liftedBy: "Robin Owner",
      placedBy: "Dana Privacy",
    });
  });

  it("on a matrix keeps its log, also from the erasure of a person whom it names", async () => {
    const id = await contactNamed("Lena Logged");
    const communication = await logged({ sender: "Lena Logged" });
    const hold = {
      about: "matrix",
      id: matrix,
      name: "Supervisory inquiry",
      reason: "Asked by the authority",
    } as const;
    const placed = accepted(await run(world, placeHold, hold, owner));
    const field = { about: "communication" as const, id: communication, fields: ["sender"], ...why };
    expect(await requestWithStepUp(world, field, officer)).toMatchObject(held(hold.name));
    expect(await requestWithStepUp(world, { about: "contact", id, log: true, ...why }, officer)).toMatchObject(
      held(hold.name),
    );
    accepted(await requestWithStepUp(world, { about: "contact", id, log: false, ...why }, officer));
    accepted(await run(world, liftHold, { hold: placed.hold, reason: "Answered" }, owner));
  });

  it("of something that is not there is refused", async () => {
    const hold = { about: "case", id: world.newId(), name: "Nothing", reason: "None" } as const;
    expect(await run(world, placeHold, hold, dpo)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("a request", () => {
  it("needs a proof over exactly what was shown: once, of the person to whom it was shown, and of nothing else", async () => {
    const [id, other] = [await contactNamed("Petra Proof"), await contactNamed("Olaf Other")];
    const opened = async (contact: string) =>
      accepted(await run(world, openRequest, { about: "contact", id: contact, ...why }, dpo));
    const send = (stepUp: StepUpProof, actor = dpo) => run(world, requestErasure, { stepUp }, actor);
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    expect(await send(noProof)).toMatchObject(refused("step-up-expired"));

    aMinuteLater(world);
    const [first, twice] = [await opened(id), await opened(id)];
    expect(await send({ ...proven(world, first, officer), password: "wrong" })).toMatchObject(
      refused("step-up-failed"),
    );
    const second = await enrolledPerson(app, ["dpo"], world.now(), "Sam Second");
    expect(await send(proven(world, first, second), second.actor)).toMatchObject(refused("step-up-expired"));
    await app.stepUp.update({
      where: { nonce: first.nonce },
      data: { asked: { about: "contact", id: other, log: false, ...why } },
    });
    expect(await send(proven(world, first, officer))).toMatchObject(refused("step-up-object-changed"));
    const { erasure } = accepted(await send(proven(world, twice, officer)));
    expect(await app.erasure.findUniqueOrThrow({ where: { id: erasure } })).toMatchObject({ aboutId: id, log: false });
    expect(await app.stepUp.findUniqueOrThrow({ where: { nonce: twice.nonce } })).toMatchObject({ asked: null });
    aMinuteLater(world);
    expect(await send(proven(world, twice, officer))).toMatchObject(refused("step-up-object-changed"));
    expect(await run(world, openRequest, { about: "contact", id, ...why }, dpo)).toMatchObject(
      refused("erasure-waiting"),
    );
  });

  it("is checked again when it is signed, and what was shown and never signed is not kept", async () => {
    const id = await contactNamed("Tilda Twice");
    aMinuteLater(world);
    const asked = { about: "contact", id, ...why } as const;
    const [one, two] = [
      accepted(await run(world, openRequest, asked, dpo)),
      accepted(await run(world, openRequest, asked, dpo)),
    ];
    accepted(await run(world, requestErasure, { stepUp: proven(world, one, officer) }, dpo));
    aMinuteLater(world);
    expect(await run(world, requestErasure, { stepUp: proven(world, two, officer) }, dpo)).toMatchObject({
      refusal: { code: "erasure-waiting" },
    });
    aMinuteLater(world);
    aMinuteLater(world);
    accepted(await run(world, openRequest, { ...asked, id: await contactNamed("Nora Next") }, dpo));
    expect(await app.stepUp.findUnique({ where: { nonce: two.nonce } })).toBeNull();
  });

  it("can be declined with a comment or taken back, once, and nothing is erased", async () => {
    const id = await contactNamed("Stay Here");
    const ask_ = async () =>
      accepted(await requestWithStepUp(world, { about: "contact", id, ...why }, officer)).erasure;
    const first = await ask_();
    const decision = { erasure: first, comment: "We still owe them an answer" };
    expect(await run(world, declineErasure, decision, dpo)).toMatchObject({ refusal: { code: "not-allowed" } });
    accepted(await run(world, declineErasure, decision, owner));
    expect(await run(world, withdrawErasure, decision, dpo)).toMatchObject({ refusal: { code: "erasure-decided" } });
    accepted(await run(world, withdrawErasure, { erasure: await ask_(), comment: "Asked twice" }, dpo));
    expect(await app.contact.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: "Stay Here",
      archivedAt: null,
    });
    const { items } = accepted(await ask(world, listErasures, {}, dpo));
    expect(
      items
        .filter(({ aboutId }) => aboutId === id)
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(["declined", "withdrawn"]);
  });

  it("is decided once when two managers confirm at the same time", async () => {
    const id = await contactNamed("Rita Race");
    const { erasure } = accepted(await requestWithStepUp(world, { about: "contact", id, ...why }, officer));
    const other = await enrolledPerson(app, ["isms-manager"], world.now(), "Olga Other");
    const both = [manager, other] as const;
    aMinuteLater(world);
    const proofs = [await proofFor(world, erasure, manager), await proofFor(world, erasure, other)];
    const answers = await Promise.all(
      both.map(({ actor }, index) => run(world, confirmErasure, { erasure, stepUp: proofs[index] ?? noProof }, actor)),
    );
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "erasure-decided" } });
  });

  it("about a desk, or about fields that are not there, is refused", async () => {
    const desk = { ...emptyContact, name: "Duty desk", kind: "desk" };
    const { id } = accepted(await run(world, contactActs.add, desk as never, owner));
    expect(await requestWithStepUp(world, { about: "contact", id, ...why }, officer)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const communication = await logged({ reference: "" });
    const field = { about: "communication" as const, id: communication, fields: ["reference"], ...why };
    expect(await requestWithStepUp(world, field, officer)).toMatchObject({ refusal: { code: "nothing-to-erase" } });
  });
});

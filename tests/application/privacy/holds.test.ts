import { describe, expect, it } from "vitest";
import { logCommunication } from "@/application/evidence/log-communication";
import { contactActs } from "@/application/people/contact-register";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { declineErasure, withdrawErasure } from "@/application/privacy/decline-erasure";
import { listErasures } from "@/application/privacy/list-erasures";
import { listHolds } from "@/application/privacy/list-holds";
import { liftHold, placeHold } from "@/application/privacy/place-hold";
import { requestErasure } from "@/application/privacy/request-erasure";
import { ask, run } from "@/application/runner/run";
import { emptyContact } from "@/core/people/fields";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { aMinuteLater, confirmWithStepUp, noProof, proofFor } from "../../support/confirm-erasure";
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
const dpo = await signedIn(world, "Dana Privacy", "dpo");
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
    const { erasure } = accepted(await run(world, requestErasure, request, dpo));
    const hold = { about: "contact", id, name: "Case 7 before the labour court", reason: "Counsel asked" } as const;
    const placed = accepted(await run(world, placeHold, hold, dpo));
    expect(await confirmWithStepUp(world, erasure, manager)).toMatchObject(held(hold.name));
    const field = { about: "communication" as const, id: communication, fields: ["summary"], ...why };
    expect(await run(world, requestErasure, field, dpo)).toMatchObject(held(hold.name));

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
    expect(await run(world, requestErasure, field, dpo)).toMatchObject(held(hold.name));
    expect(await run(world, requestErasure, { about: "contact", id, log: true, ...why }, dpo)).toMatchObject(
      held(hold.name),
    );
    accepted(await run(world, requestErasure, { about: "contact", id, log: false, ...why }, dpo));
    accepted(await run(world, liftHold, { hold: placed.hold, reason: "Answered" }, owner));
  });

  it("of something that is not there is refused", async () => {
    const hold = { about: "case", id: world.newId(), name: "Nothing", reason: "None" } as const;
    expect(await run(world, placeHold, hold, dpo)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("a request", () => {
  it("can be declined with a comment or taken back, once, and nothing is erased", async () => {
    const id = await contactNamed("Stay Here");
    const ask_ = async () => accepted(await run(world, requestErasure, { about: "contact", id, ...why }, dpo)).erasure;
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
    const { erasure } = accepted(await run(world, requestErasure, { about: "contact", id, ...why }, dpo));
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
    expect(await run(world, requestErasure, { about: "contact", id, ...why }, dpo)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const communication = await logged({ reference: "" });
    const field = { about: "communication" as const, id: communication, fields: ["reference"], ...why };
    expect(await run(world, requestErasure, field, dpo)).toMatchObject({ refusal: { code: "nothing-to-erase" } });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "@/application/deliveries";
import { approveReview } from "@/application/people/approve-review";
import { contactActs } from "@/application/people/contact-register";
import { decideContact } from "@/application/people/decide-contact";
import { delegateReviewList } from "@/application/people/delegate-review-list";
import { proposeReview } from "@/application/people/propose-review";
import { readReview } from "@/application/people/read-review";
import { readReviewList } from "@/application/people/read-review-list";
import { signReviewList } from "@/application/people/sign-review-list";
import { startReview } from "@/application/people/start-review";
import { tendReviews } from "@/application/people/tend-reviews";
import { ask, run } from "@/application/runner/run";
import { listWaiting } from "@/application/today/list-waiting";
import { deliverNext } from "@/platform/jobs/outbox";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { startMailServer } from "../../support/mail-server";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const server = await startMailServer();
afterAll(server.stop);
const jonas = (await enrolledPerson(app, ["isms-manager"], world.now(), "Jonas Example")).actor;
const tom = (await enrolledPerson(app, ["communications-owner"], world.now(), "Tom Example")).actor;
const priya = (await enrolledPerson(app, ["approver"], world.now(), "Priya Example")).actor;

const contact = async (name: string) =>
  accepted(await run(world, contactActs.add, { name, paths: [{ kind: "mobile", value: "+49 171 3920010" }] }, jonas))
    .id;

beforeAll(async () => {
  process.env.TOCSIN_SMTP_URL = server.url;
  await app.organisation.create({
    data: { name: "Fjordlys", scope: "All", zone: "Europe/Oslo", language: "en", createdAt: world.now() },
  });
  for (const name of ["Kim", "Lee", "Max"]) await contact(name);
});
const post = async () => {
  server.received.length = 0;
  while (await deliverNext(world, deliveries));
  return server.received.map(({ subject }) => subject);
};
const waiting = async (actor: typeof tom) => {
  const today = accepted(await ask(world, listWaiting, {}, actor));
  return today.waiting.flatMap(({ kind }) => (kind.startsWith("review") ? [kind] : []));
};
let review = "";
let list = "";

describe("R88, R118: a contact review", () => {
  it("divides the contacts and tells the owner of each list", async () => {
    const { lists, people } = accepted(await ask(world, proposeReview, {}, jonas));
    expect(lists).toMatchObject([{ key: "rest", count: 3 }]);
    expect(people.map(({ name }) => name)).toEqual(["Jonas Example", "Priya Example", "Tom Example"]);
    const owners = [{ list: "rest", owner: jonas.id }];
    const over = await run(world, startReview, { name: "Autumn", dueOn: "2026-11-20", owners }, jonas);
    expect(over).toMatchObject({ refusal: { code: "day-is-over" } });
    ({ review } = accepted(await run(world, startReview, { name: "Autumn", dueOn: "2026-11-30", owners }, jonas)));
    expect(await post()).toEqual(["Autumn: Contacts without a post waits for you"]);
  });

  it("is handed on with a record, and only its owner may go through it", async () => {
    list = accepted(await ask(world, readReview, { review }, jonas)).lists[0]?.id ?? "";
    accepted(await run(world, delegateReviewList, { list, to: tom.id }, jonas));
    expect(await ask(world, readReviewList, { list }, jonas)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await waiting(tom)).toEqual(["review-list"]);
    expect(await post()).toEqual(["Autumn: Contacts without a post waits for you"]);
    const shown = accepted(await ask(world, readReview, { review }, jonas));
    expect(shown.lists).toMatchObject([{ owner: "Tom Example", delegatedBy: "Jonas Example", decided: 0, total: 3 }]);
  });

  it("takes confirm, change and gone; a decision can be taken again until the list is signed", async () => {
    const { items } = accepted(await ask(world, readReviewList, { list }, tom));
    const [kim, lee, max] = items;
    const path = kim?.paths[0]?.id ?? "";
    const decide = (input: Parameters<typeof run<(typeof decideContact)["input"], unknown>>[2]) =>
      run(world, decideContact, input, tom);
    const empty = await decide({ item: kim?.id ?? "", decision: "changed" });
    expect(empty).toMatchObject({ refusal: { code: "nothing-changed" } });
    const paths = [{ id: path, value: "+49 171 3920077" }];
    accepted(await decide({ item: kim?.id ?? "", decision: "changed", paths, note: "New phone" }));
    expect(await app.contactPath.findUniqueOrThrow({ where: { id: path } })).toMatchObject({
      value: "+49 171 3920077",
      verifiedAt: world.now(),
    });
    accepted(await decide({ item: lee?.id ?? "", decision: "gone" }));
    expect(await app.contact.count({ where: { archivedAt: null } })).toBe(2);
    accepted(await decide({ item: lee?.id ?? "", decision: "confirmed" }));
    expect(await app.contact.count({ where: { archivedAt: null } })).toBe(3);
    const early = await run(world, signReviewList, { list }, tom);
    expect(early).toMatchObject({ refusal: { code: "review-open-items", values: { count: 1 } } });
    accepted(await decide({ item: max?.id ?? "", decision: "gone", note: "Left in October" }));
  });

  it("escalates to the owner and to whoever started it when it is overdue", async () => {
    const tend = () => run(world, tendReviews, {}, { kind: "system", id: "reviews" });
    expect((await tend()).ok).toBe(false);
    world.moveTo("2026-12-01T09:00:00.000Z");
    accepted(await tend());
    expect((await tend()).ok).toBe(false);
    expect(await post()).toEqual(Array(2).fill("Autumn: Contacts without a post is overdue"));
    expect(await waiting(tom)).toEqual(["review-list-overdue"]);
  });

  it("is signed by the owner and approved by somebody else, after which nothing in it changes", async () => {
    const open = await run(world, approveReview, { review }, priya);
    expect(open).toMatchObject({ refusal: { code: "review-unsigned" } });
    accepted(await run(world, signReviewList, { list, remark: "All called" }, tom));
    const { items } = accepted(await ask(world, readReviewList, { list }, tom));
    const late = await run(world, decideContact, { item: items[0]?.id ?? "", decision: "gone" }, tom);
    expect(late).toMatchObject({ refusal: { code: "list-signed" } });
    expect(await waiting(priya)).toEqual(["review-to-approve"]);
    accepted(await run(world, approveReview, { review, comment: "Good" }, priya));
    const shown = accepted(await ask(world, readReview, { review }, priya));
    expect(shown).toMatchObject({ standing: "approved", approvedBy: "Priya Example" });
    expect(shown.decisions.map(({ name, decision }) => [name, decision])).toEqual([
      ["Kim", "changed"],
      ["Lee", "confirmed"],
      ["Max", "gone"],
    ]);
  });

  it("comes round every quarter", async () => {
    expect(await waiting(jonas)).toEqual([]);
    world.moveTo("2027-02-22T09:00:00.000Z");
    expect(await waiting(jonas)).toEqual(["review-to-start"]);
  });
});

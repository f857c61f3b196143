import { answerReach } from "@/application/people/answer-reach";
import { closeReachTest } from "@/application/people/close-reach-test";
import { contactActs } from "@/application/people/contact-register";
import { decideContact } from "@/application/people/decide-contact";
import { proposeReview } from "@/application/people/propose-review";
import { recordReach } from "@/application/people/record-reach";
import { signReviewList } from "@/application/people/sign-review-list";
import { startReachTest } from "@/application/people/start-reach-test";
import { startReview } from "@/application/people/start-review";
import { ask } from "@/application/runner/run";
import { reachToken } from "@/platform/sign-in/reach-token";
import { insist, type Stage } from "./stage";

const visitor = { kind: "visitor" } as const;

/** How a reach test went: every so manieth person stays silent, the others answer after about so many seconds. */
type Course = { readonly silent: number; readonly seconds: number };

/** Plays a reach test: most people answer the call or the link, some never do, one has a new number. */
export async function testReach(stage: Stage, daysAgo: number, name: string, { silent, seconds }: Course) {
  stage.goTo(daysAgo);
  const caller = await stage.as("communications-owner");
  const { test } = await stage.does(caller, startReachTest, {
    name,
    posts: true,
    thirdParties: true,
    kinds: ["mobile", "phone", "email"],
    hours: 48,
    remindHours: 24,
  });
  const targets = await stage.world.database.reachTarget.findMany({
    where: { testId: test },
    orderBy: [{ name: "asc" }, { kind: "asc" }],
  });
  const people = [...new Set(targets.map(({ contactId }) => contactId))];
  for (const [index, { id, kind, contactId }] of targets.entries()) {
    const person = people.indexOf(contactId);
    if (person % silent === silent - 1) continue;
    if (kind === "email") {
      if (person % 3 === 0) await stage.does(visitor, answerReach, { token: reachToken(id), answer: "reached" });
      continue;
    }
    const outcome = person === 4 ? "changed" : "reached";
    const answer = { target: id, outcome, method: kind === "phone" ? "phone" : "signal" } as const;
    const newValue = outcome === "changed" ? "+49 171 3920088" : "";
    await stage.does(caller, recordReach, { ...answer, newValue, seconds: 15 + ((index * 47) % seconds) });
  }
  await stage.does(caller, closeReachTest, { test });
}

/** Starts the quarterly contact review: two lists are signed, the rest is under way when the demo begins. */
export async function reviewContacts(stage: Stage, daysAgo: number) {
  stage.goTo(daysAgo);
  const lead = await stage.as("isms-manager");
  const owner = await stage.as("communications-owner");
  const { lists } = insist(await ask(stage.world, proposeReview, {}, lead), "people.propose-review");
  const dueOn = new Date(stage.now().getTime() + 45 * 86_400_000).toISOString().slice(0, 10);
  const half = Math.floor(lists.length / 2);
  await stage.does(lead, startReview, {
    name: "Contact review of the quarter",
    dueOn,
    owners: lists.map(({ key }, index) => ({ list: key, owner: index < half ? owner.id : lead.id })),
  });
  stage.pass(26 * 60);
  const begun = await stage.world.database.reviewList.findMany({
    where: { ownerId: owner.id },
    include: { items: { orderBy: { place: "asc" } } },
  });
  for (const { id, items } of begun) {
    for (const item of items) await stage.does(owner, decideContact, { item: item.id, decision: "confirmed" });
    await stage.does(owner, signReviewList, { list: id, remark: "Called or written to, one by one." });
  }
}

/** Lets somebody leave whose seats nobody has taken over yet. */
export async function leave(stage: Stage, daysAgo: number, name: string) {
  stage.goTo(daysAgo);
  const { id } = await stage.world.database.contact.findFirstOrThrow({ where: { name } });
  await stage.does(await stage.as("isms-manager"), contactActs.archive, { id, insist: true });
}

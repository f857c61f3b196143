import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "@/application/deliveries";
import { answerReach } from "@/application/people/answer-reach";
import { closeReachTest } from "@/application/people/close-reach-test";
import { contactActs } from "@/application/people/contact-register";
import { listReachTests } from "@/application/people/list-reach-tests";
import { readReachLink } from "@/application/people/read-reach-link";
import { readReachTest } from "@/application/people/read-reach-test";
import { recordReach } from "@/application/people/record-reach";
import { startReachTest } from "@/application/people/start-reach-test";
import { takeNewValue } from "@/application/people/take-new-value";
import { tendReachTests } from "@/application/people/tend-reach-tests";
import { ask, run } from "@/application/runner/run";
import { deliverNext } from "@/platform/jobs/outbox";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { startMailServer } from "../../support/mail-server";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const server = await startMailServer();
const ada = await signedIn(world, "Ada Example", "isms-manager");
const auditor = await signedIn(world, "Uma Example", "auditor");
const visitor = { kind: "visitor" } as const;

beforeAll(async () => {
  process.env.TOCSIN_SMTP_URL = server.url;
  await app.organisation.create({
    data: { name: "Fjordlys", scope: "All", zone: "Europe/Oslo", language: "en", createdAt: world.now() },
  });
});
afterAll(server.stop);

const contact = async (name: string, language = "") =>
  accepted(
    await run(
      world,
      contactActs.add,
      {
        name,
        language,
        paths: [
          { kind: "email", value: `${name.toLowerCase()}@example.com` },
          { kind: "mobile", value: "+49 171 3920010" },
        ],
      },
      ada,
    ),
  ).id;
const kim = await contact("Kim");
const lee = await contact("Lee", "de");

async function start(contacts: string[]) {
  server.received.length = 0;
  const input = { name: "Autumn", contacts, kinds: ["email", "mobile"] as const, hours: 72, remindHours: 24 };
  const { test } = accepted(await run(world, startReachTest, { ...input, kinds: [...input.kinds] }, ada));
  await post();
  return test;
}
async function post() {
  while (await deliverNext(world, deliveries));
}
const show = async (test: string, actor = ada) => accepted(await ask(world, readReachTest, { test }, actor));
const tokenIn = (to: string) => {
  const mail = server.received.find((one) => one.to?.[0]?.address === to);
  return /\/confirm\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
};
const path = async (id: string, kind: string) => app.contactPath.findFirstOrThrow({ where: { contactId: id, kind } });

describe("R85, R117: a reach test", () => {
  it("asks over the paths as they stood at its start; a later number is not asked and is not verified by the answer", async () => {
    const test = await start([kim]);
    await app.contactPath.update({ where: { id: (await path(kim, "mobile")).id }, data: { value: "+49 171 3920099" } });
    const mobile = (await show(test)).targets.find(({ kind }) => kind === "mobile");
    expect(mobile).toMatchObject({ value: "+49 171 3920010", state: "waiting" });
    const call = { target: mobile?.id ?? "", outcome: "reached", method: "phone", seconds: 20 } as const;
    accepted(await run(world, recordReach, call, ada));
    expect((await path(kim, "mobile")).verifiedAt).toBeNull();
    accepted(await run(world, closeReachTest, { test }, ada));
  });

  it("shows a mail that was taken as delivered, and as reached only when a human answers the link, once", async () => {
    const test = await start([kim]);
    const mail = async () => (await show(test)).targets.find(({ kind }) => kind === "email");
    expect(await mail()).toMatchObject({ state: "delivered" });
    expect((await show(test)).result).toMatchObject({ reachedPeople: 0 });

    const token = tokenIn("kim@example.com");
    const shown = accepted(await ask(world, readReachLink, { token }, visitor));
    expect(shown).toMatchObject({ name: "Kim", organisation: "Fjordlys" });
    expect(await mail()).toMatchObject({ state: "delivered" });

    world.moveTo("2026-11-22T09:05:00.000Z");
    accepted(await run(world, answerReach, { token, answer: "reached" }, visitor));
    expect(await mail()).toMatchObject({ state: "reached", method: "link", seconds: 300 });
    expect(await path(kim, "email")).toMatchObject({ verifiedAt: world.now(), answeredAt: world.now() });
    const again = await run(world, answerReach, { token, answer: "wrong" }, visitor);
    expect(again).toMatchObject({ refusal: { code: "reach-link-over" } });
    const made = await run(world, answerReach, { token: "made-up", answer: "reached" }, visitor);
    expect(made).toMatchObject({ refusal: { code: "reach-link-over" } });
    accepted(await run(world, closeReachTest, { test }, ada));
  });

  it("lists the paths where it stands so, and counts them all", async () => {
    const test = await start([kim, lee]);
    const asked = { test, state: "delivered" } as const;
    const { targets, counts, total } = accepted(await ask(world, readReachTest, asked, ada));
    expect(targets.map(({ kind }) => kind)).toEqual(["email", "email"]);
    expect(total).toBe(2);
    const all = (await show(test)).total;
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all);
    expect(counts).toContainEqual({ state: "delivered", count: 2 });
    accepted(await run(world, closeReachTest, { test }, ada));
  });

  it("writes in the language of the contact, and takes a change as a proposal that somebody has to take over", async () => {
    const test = await start([lee]);
    expect(server.received[0]?.subject).toBe("Fjordlys: Erreicht Sie diese Adresse noch?");
    const token = tokenIn("lee@example.com");
    const change = { token, answer: "changed", newValue: "lee.new@example.com" } as const;
    accepted(await run(world, answerReach, change, visitor));
    expect(await path(lee, "email")).toMatchObject({ value: "lee@example.com", verifiedAt: null });

    const target = (await show(test)).targets.find(({ kind }) => kind === "email");
    expect(target).toMatchObject({ state: "changed", newValue: "lee.new@example.com", taken: false });
    accepted(await run(world, takeNewValue, { target: target?.id ?? "" }, ada));
    expect(await path(lee, "email")).toMatchObject({ value: "lee.new@example.com", verifiedAt: null });
    const twice = await run(world, takeNewValue, { target: target?.id ?? "" }, ada);
    expect(twice).toMatchObject({ refusal: { code: "not-found" } });
    accepted(await run(world, closeReachTest, { test }, ada));
  });

  it("reminds the silent until its window is over, then closes by itself and its links die", async () => {
    world.moveTo("2026-11-22T10:00:00.000Z");
    const test = await start([kim, lee]);
    const tend = () => run(world, tendReachTests, {}, { kind: "system", id: "reach" });
    expect((await tend()).ok).toBe(false);
    accepted(await run(world, answerReach, { token: tokenIn("kim@example.com"), answer: "reached" }, visitor));
    server.received.length = 0;
    world.moveTo("2026-11-23T10:00:00.000Z");
    accepted(await tend());
    expect((await tend()).ok).toBe(false);
    await post();
    expect(server.received.map(({ to, subject }) => [to?.[0]?.address, subject])).toEqual([
      ["lee.new@example.com", "Erinnerung von Fjordlys: Erreicht Sie diese Adresse noch?"],
    ]);
    const token = tokenIn("lee.new@example.com");
    world.moveTo("2026-11-25T10:00:00.000Z");
    accepted(await tend());
    const late = await run(world, answerReach, { token, answer: "reached" }, visitor);
    expect(late).toMatchObject({ refusal: { code: "reach-link-over" } });
    const states = (await show(test)).targets.map(({ name, kind, state }) => [name, kind, state]);
    expect(states).toEqual([
      ["Kim", "email", "reached"],
      ["Kim", "mobile", "silent"],
      ["Lee", "email", "silent"],
      ["Lee", "mobile", "silent"],
    ]);
    const [newest] = accepted(await ask(world, listReachTests, {}, ada)).tests;
    expect(newest).toMatchObject({ id: test, result: { people: 2, reachedPeople: 1, percent: 50 } });
  });

  it("asks at once, whatever somebody has chosen for mail that can wait", async () => {
    const max = await contact("Max");
    const account = {
      id: world.newId(),
      name: "Max",
      email: "max@example.com",
      mailMode: "never",
      createdAt: world.now(),
    };
    await app.person.create({ data: account });
    const test = await start([max]);
    expect(tokenIn("max@example.com")).not.toBe("");
    expect((await show(test)).targets.find(({ kind }) => kind === "email")).toMatchObject({ state: "delivered" });
  });

  it("asks third parties whom a row names, and nobody else", async () => {
    const desk = await contact("Desk");
    const party = await app.stakeholder.create({
      data: { name: "Authority", direction: "external", contactIds: [desk] },
    });
    const matrix = await app.matrix.create({ data: { name: "All", createdAt: world.now() } });
    await app.row.create({ data: { matrixId: matrix.id, place: 1, audienceIds: [party.id], createdAt: world.now() } });
    const input = { name: "Third", thirdParties: true, kinds: ["email" as const], hours: 4 };
    const { test } = accepted(await run(world, startReachTest, input, ada));
    const { targets, result } = await show(test);
    expect(targets.map(({ contact: id, outside }) => [id, outside])).toEqual([[desk, true]]);
    expect(result.outside.people).toBe(1);
  });

  it("does not begin when nobody has such a path, and a caller must say how long an answer took", async () => {
    const nobody = await run(world, startReachTest, { name: "X", contacts: [kim], kinds: ["chat"], hours: 1 }, ada);
    expect(nobody).toMatchObject({ refusal: { code: "nobody-to-ask" } });
    const target = world.newId();
    const untimed = await run(world, recordReach, { target, outcome: "reached", method: "phone" }, ada);
    expect(untimed).toMatchObject({ refusal: { code: "invalid-input", field: "seconds" } });
  });

  it("hides names and addresses from who may not read them", async () => {
    const test = await start([kim]);
    const [target] = (await show(test, auditor)).targets;
    expect(target).toMatchObject({ name: "K.", value: "•••@example.com" });
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listHeldMail } from "@/application/access/list-held-mail";
import { markHeldMail } from "@/application/access/mark-held-mail";
import { saveMailPreference } from "@/application/access/save-mail-preference";
import { deliveries } from "@/application/deliveries";
import { listHeldPeople } from "@/application/organisation/list-held-people";
import { releaseHeldMail } from "@/application/organisation/release-held-mail";
import { tendRetention } from "@/application/privacy/tend-retention";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import type { Actor } from "@/core/access/actor";
import type { MailPreference } from "@/core/access/mail-preference";
import { isTextKey } from "@/core/language/say";
import { deliverNext } from "@/platform/jobs/outbox";
import { byMail } from "@/platform/mail/deliver";
import { testDatabase } from "../../support/database";
import { openMailbox } from "../../support/mailbox";
import { testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const mailbox = await openMailbox();
const letters = {
  ...deliveries,
  ordinary: byMail(async ({ subject }) => [{ to: "Kim@example.com", subject: String(subject), text: "It can wait." }]),
  urgent: byMail(async ({ subject }) => [
    { to: "kim@example.com", subject: String(subject), text: "It is overdue.", urgent: true },
  ]),
};
const person = randomUUID();
const kim: Actor = { kind: "person", id: person, sessionId: randomUUID(), roles: ["staff"] };

beforeAll(async () => {
  process.env.TOCSIN_SMTP_URL = mailbox.url;
  process.env.TOCSIN_MAIL_FROM = "Tocsin <tocsin@example.com>";
  await app.organisation.create({
    data: { name: "Fjordlys", scope: "All", zone: "Europe/Oslo", language: "en", createdAt: world.now() },
  });
  await app.person.create({
    data: { id: person, name: "Kim Sample", email: "kim@example.com", createdAt: world.now() },
  });
});
afterAll(mailbox.close);
afterEach(async () => {
  mailbox.empty();
  await app.heldMail.deleteMany();
  await app.notice.deleteMany();
});

const administrator: Actor = { ...kim, kind: "person", roles: ["administrator"] };

const evening = "2026-11-22T21:00:00Z";
const usual: MailPreference = { mailMode: "now", digestAt: "08:00", quietFrom: "", quietUntil: "", zone: "" };
const choose = async (change: Partial<MailPreference>) =>
  expect((await run(world, saveMailPreference, { ...usual, ...change }, kim)).ok).toBe(true);
async function arises(kind: keyof typeof letters, subject: string) {
  await app.notice.create({
    data: { key: randomUUID(), kind, payload: { subject }, nextAt: world.now(), createdAt: world.now() },
  });
}
async function deliverAll() {
  while (await deliverNext(world, letters));
}
const subjects = () => mailbox.received.map(({ subject }) => subject);
const atTheBell = async () =>
  (await findWaiting(app, kim, world.now())).filter(({ kind }) => kind === "held-mail").length;
const held = async () => {
  const answer = await ask(world, listHeldMail, {}, kim);
  return answer.ok ? answer.value.held : [];
};

describe("mail that can wait", () => {
  it("comes once a day as one mail, and is on the list meanwhile", async () => {
    world.moveTo(evening);
    await choose({ mailMode: "daily" });
    await arises("ordinary", "First");
    await deliverAll();
    world.moveTo("2026-11-22T21:01:00Z");
    await arises("ordinary", "Second");
    await deliverAll();
    expect(subjects()).toEqual([]);
    expect((await held()).map(({ subject, sentAt }) => [subject, sentAt]).sort()).toEqual([
      ["First", null],
      ["Second", null],
    ]);
    expect(await atTheBell()).toBe(2);

    world.moveTo("2026-11-23T07:00:00Z");
    await deliverAll();
    expect(subjects()).toEqual(["2 notices for you"]);
    expect(mailbox.received[0]?.text).toContain("1. First");
    expect(mailbox.received[0]?.text).toContain("2. Second");
    expect(await atTheBell()).toBe(0);
  });

  it("stays quiet in the quiet hours of the reader's own zone, and comes as it is when they are over", async () => {
    world.moveTo(evening);
    await choose({ quietFrom: "20:00", quietUntil: "07:00", zone: "Asia/Tokyo" });
    await arises("ordinary", "At six in the morning in Tokyo");
    await deliverAll();
    expect(subjects()).toEqual([]);
    world.moveTo("2026-11-22T22:00:00Z");
    await deliverAll();
    expect(subjects()).toEqual(["At six in the morning in Tokyo"]);
  });

  it("waits for no one when it is urgent", async () => {
    world.moveTo(evening);
    await choose({ mailMode: "never", quietFrom: "20:00", quietUntil: "07:00" });
    await arises("urgent", "Overdue");
    await arises("ordinary", "Only at the bell");
    await deliverAll();
    expect(subjects()).toEqual(["Overdue"]);
    expect(await held()).toMatchObject([{ subject: "Only at the bell", dueAt: null, sentAt: null }]);
  });

  it("is held once, however often its notice is tried", async () => {
    world.moveTo(evening);
    await choose({ mailMode: "daily" });
    await arises("ordinary", "Once");
    await deliverAll();
    await app.notice.updateMany({ where: { kind: "ordinary" }, data: { state: "waiting" } });
    await deliverAll();
    expect(await held()).toHaveLength(1);
  });

  it("is marked as read by nobody but its reader, and goes with its period only once it was sent or read", async () => {
    world.moveTo(evening);
    await choose({ mailMode: "never" });
    await arises("ordinary", "Read");
    await arises("ordinary", "Unread");
    await deliverAll();
    const [one] = (await held()).filter(({ subject }) => subject === "Read");
    const other: Actor = { ...kim, kind: "person", id: randomUUID() };
    expect(await run(world, markHeldMail, { mail: one?.id ?? "" }, other)).toMatchObject({
      ok: false,
      refusal: { code: "nothing-changed" },
    });
    expect((await run(world, markHeldMail, { mail: one?.id ?? "" }, kim)).ok).toBe(true);
    world.moveTo("2027-06-01T10:00:00Z");
    const job: Actor = { kind: "system", id: "retention" };
    while ((await run(world, tendRetention, {}, job)).ok);
    expect((await held()).map(({ subject }) => subject)).toEqual(["Unread"]);
  });

  it("goes out at once when an administrator lets it go, whatever its reader chose; they see for whom, not what", async () => {
    world.moveTo(evening);
    await choose({ mailMode: "daily" });
    await arises("ordinary", "First");
    await choose({ mailMode: "never" });
    await arises("ordinary", "Second");
    await deliverAll();
    const listed = await ask(world, listHeldPeople, {}, administrator);
    expect(listed).toMatchObject({ ok: true, value: { held: [{ person, name: "Kim Sample", count: 2 }] } });
    expect(JSON.stringify(listed)).not.toContain("First");
    expect(await run(world, releaseHeldMail, { person }, kim)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await run(world, releaseHeldMail, { person }, administrator)).toMatchObject({ value: { count: 2 } });
    expect(await ask(world, listHeldPeople, {}, administrator)).toMatchObject({ value: { held: [] } });
    await deliverAll();
    expect(subjects()).toEqual(["2 notices for you"]);
    expect(await run(world, releaseHeldMail, { person }, administrator)).toMatchObject({
      refusal: { code: "nothing-changed" },
    });
    world.moveTo("2026-11-23T07:00:00Z");
    await deliverAll();
    expect(subjects()).toEqual(["2 notices for you"]);
  });

  it("that was given up waits at the bell of administrators until it is tried again", async () => {
    await app.notice.create({
      data: {
        key: randomUUID(),
        kind: "ordinary",
        payload: {},
        nextAt: world.now(),
        createdAt: world.now(),
        state: "dead",
      },
    });
    const given = async (who: Actor) =>
      (await findWaiting(app, who, world.now())).filter(({ kind }) => kind === "notices-given-up");
    expect(await given(kim)).toEqual([]);
    expect(await given(administrator)).toMatchObject([{ count: 1 }]);
  });

  it("has words in the outbox for every kind of work", () => {
    const wordless = Object.keys(deliveries).filter((kind) => !isTextKey(`outbox.kinds.${kind.replace(".", "-")}`));
    expect(wordless).toEqual([]);
  });
});

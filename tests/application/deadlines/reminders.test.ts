import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCase } from "@/application/deadlines/open-case";
import { remindNow } from "@/application/deadlines/remind-now";
import { stateCase } from "@/application/deadlines/state-case";
import { deliveries } from "@/application/deliveries";
import { logCommunication } from "@/application/evidence/log-communication";
import { saveRow } from "@/application/matrix/save-row";
import { run } from "@/application/runner/run";
import { openDatabase } from "@/platform/database/client";
import { deliverNext } from "@/platform/jobs/outbox";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { takeIntoForce } from "../../support/in-force";
import { openMailbox } from "../../support/mailbox";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const { app } = database;
const world = testWorld(app, "2026-11-02T09:00:00.000Z");
/** A second process on the same database, with a clock that shows the same. */
const otherProcess = openDatabase(database.appUrl);
const otherWorld = { ...world, database: otherProcess };

const mailbox = await openMailbox();

async function position(name: string, email: string | null, reportsTo: string | null = null): Promise<string> {
  const paths = email ? { create: { kind: "email", value: email } } : {};
  const contact = await app.contact.create({ data: { name, language: "en", paths } });
  return (await app.position.create({ data: { name, holderId: contact.id, reportsTo } })).id;
}

const manager = await enrolledPerson(app, ["isms-manager"], world.now(), "Jo Manager");
const dpo = await enrolledPerson(app, ["dpo"], world.now(), "Dana Sample");
const approver = await enrolledPerson(app, ["approver"], world.now());
const actor = manager.actor;
await app.organisation.create({
  data: { name: "Alderwick", scope: "", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const head = await position("Head of security", "head@example.com");
const owner = await position("Owner", "owner@example.com", head);
const backup = await position("Backup", "backup@example.com");
const unreachable = await position("Without mail", null);
const made = await approvableMatrix(world, actor, [
  {
    what: "Board report",
    direction: "internal",
    schedule: "FREQ=MONTHLY;BYDAY=1MO X-GRACE:PT48H",
    reviewOn: "2027-03-01",
  },
  {
    what: "Breach notice",
    direction: "external",
    regime: "eu-gdpr-33-34",
    stage: "initial",
    trigger: "A breach is confirmed",
  },
]);
const [, , board = "", breach = ""] = made.rows;

beforeAll(async () => {
  process.env.TOCSIN_SMTP_URL = mailbox.url;
  process.env.TOCSIN_MAIL_FROM = "Tocsin <tocsin@example.com>";
  const common = { owner, backup, channels: [made.channel], approvers: [made.ciso] };
  for (const [row, audience] of [
    [board, made.staff],
    [breach, made.supplier],
  ] as const)
    accepted(await run(world, saveRow, { row, revision: 1, fields: { ...common, audiences: [audience] } }, actor));
  await takeIntoForce(world, made.matrix, actor, approver);
  await passUntil("2026-11-03T09:00:00.000Z");
});
afterAll(async () => {
  await otherProcess.$disconnect();
  await mailbox.close();
});
beforeEach(() => mailbox.empty());

/** Both processes look at the same time, then send what stands in the outbox. */
async function passUntil(instant: string): Promise<string[]> {
  world.moveTo(instant);
  await Promise.all([remindNow(world), remindNow(otherWorld), remindNow(world), remindNow(otherWorld)]);
  const send = async (process: typeof world | typeof otherWorld) => {
    while (await deliverNext(process, deliveries));
  };
  await Promise.all([send(world), send(otherWorld)]);
  const mails = mailbox.received.map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`).sort();
  mailbox.empty();
  return mails;
}
const recorded = async (about: string) => {
  const entries = await database.ownerPool.query(
    `SELECT n FROM ledger.entry WHERE convert_from(record, 'UTF8') LIKE ALL (ARRAY['%deadlines.reminded%', $1])`,
    [`%"about":"${about}"%`],
  );
  return entries.rowCount;
};

describe("R16: a communication on a schedule", () => {
  it("reminds the owner before it, then the backup, then who stands above, each once by mail although two processes look", async () => {
    expect(await passUntil("2026-12-04T08:00:00Z")).toEqual([]);
    expect(await passUntil("2026-12-05T12:00:00Z")).toEqual(["owner@example.com: Due soon: Board report"]);
    expect(await passUntil("2026-12-07T09:00:00Z")).toEqual([]);
    expect(await passUntil("2026-12-08T09:00:00Z")).toEqual(["backup@example.com: Not done yet: Board report"]);
    expect(await passUntil("2026-12-09T09:00:00Z")).toEqual(["head@example.com: Overdue: Board report"]);
    expect(await passUntil("2026-12-10T09:00:00Z")).toEqual([]);
    const reminders = await app.reminder.findMany({ where: { aboutId: board }, orderBy: { at: "asc" } });
    expect(reminders.map(({ level }) => level)).toEqual(["owner", "backup", "escalation"]);
    expect(await recorded(board)).toBe(3);
  });

  it("reminds nobody once it was logged, and begins again with the next occurrence", async () => {
    world.moveTo("2027-01-03T10:00:00Z");
    accepted(
      await run(
        world,
        logCommunication,
        {
          ...{ matrix: made.matrix, row: board, direction: "outgoing", drill: false, uploads: [] },
          happenedAt: "2027-01-03T09:00:00Z",
          ...{ sender: "Owner", recipients: ["Board"], channel: "Phone", subject: "Report", summary: "All well" },
        },
        actor,
      ),
    );
    expect(await passUntil("2027-01-05T12:00:00Z")).toEqual([]);
    expect(await passUntil("2027-01-30T12:00:00Z")).toEqual(["owner@example.com: Due soon: Board report"]);
  });

  it("R65: reminds of the review of a row two weeks before, on its day, and a week after", async () => {
    const reviews = async (instant: string) => (await passUntil(instant)).length;
    await passUntil("2027-02-14T08:00:00Z");
    expect(await passUntil("2027-02-15T08:00:00Z")).toEqual(["owner@example.com: Due soon: Board report"]);
    await passUntil("2027-02-28T20:00:00Z");
    expect(await passUntil("2027-03-01T00:30:00Z")).toEqual(["backup@example.com: Not done yet: Board report"]);
    await passUntil("2027-03-07T20:00:00Z");
    expect(await reviews("2027-03-08T00:30:00Z")).toBeGreaterThan(0);
    const kinds = await app.reminder.findMany({ where: { kind: "review" }, orderBy: { at: "asc" } });
    expect(kinds.map(({ level }) => level)).toEqual(["owner", "backup", "escalation"]);
  });

  it("passes over what nobody could be told while nothing ran: only the highest level is sent", async () => {
    const before = await app.reminder.count({ where: { aboutId: board, kind: "schedule" } });
    await passUntil("2027-06-30T12:00:00Z");
    const after = await app.reminder.findMany({
      where: { aboutId: board, kind: "schedule" },
      skip: before,
      orderBy: { at: "asc" },
    });
    expect(after.map(({ level }) => level)).toEqual(["escalation"]);
  });
});

describe("R60: a legal clock of a case", () => {
  const start = async (instant: string, regimes: string[]) => {
    world.moveTo(instant);
    const input = { title: "Stolen laptop", zone: "Europe/Berlin", regimes, facts: {}, source: "Call" };
    const { case: id } = accepted(await run(world, openCase, input, dpo.actor));
    const said = { case: id, kind: "event", about: "aware_at", value: instant, source: "Call", why: "" } as const;
    return { id, statement: accepted(await run(world, stateCase, said, dpo.actor)).statement };
  };

  it("reminds whom the row in force names when it is due soon, the backup halfway, and above when it has passed", async () => {
    const { id } = await start("2028-02-01T09:00:00Z", ["eu-gdpr-33-34"]);
    const about = "Stolen laptop: Notification to the supervisory authority";
    const mine = async (instant: string) => (await passUntil(instant)).filter((mail) => mail.includes("laptop"));
    expect(await mine("2028-02-03T14:00:00Z")).toEqual([]);
    expect(await mine("2028-02-03T16:00:00Z")).toEqual([`owner@example.com: Due soon: ${about}`]);
    expect(await mine("2028-02-04T01:00:00Z")).toEqual([`backup@example.com: Not done yet: ${about}`]);
    expect(await mine("2028-02-04T10:00:00Z")).toEqual([`head@example.com: Overdue: ${about}`]);
    expect(await recorded(id)).toBe(3);
  });

  it("begins anew when its start is corrected, and tells who opened the case where no row follows the regime", async () => {
    const { id, statement } = await start("2028-03-01T09:00:00Z", ["eu-nis2-23"]);
    const mine = async (instant: string) => (await passUntil(instant)).filter((mail) => mail.includes("Early warning"));
    expect(await mine("2028-03-02T04:00:00Z")).toEqual([`${dpo.email}: Due soon: Stolen laptop: Early warning`]);
    const said = { case: id, kind: "event", about: "aware_at", value: "2028-03-01T21:00:00Z", source: "Call" } as const;
    accepted(await run(world, stateCase, { ...said, corrects: statement, why: "Only then certain" }, dpo.actor));
    expect(await mine("2028-03-02T05:00:00Z")).toEqual([]);
    expect(await mine("2028-03-02T16:00:00Z")).toEqual([`${dpo.email}: Due soon: Stolen laptop: Early warning`]);
    expect(await mine("2028-03-02T22:00:00Z")).toEqual([`${manager.email}: Overdue: Stolen laptop: Early warning`]);
  });

  it("says what is due when, in the language of who reads it, with a link", async () => {
    await start("2028-04-01T09:00:00Z", ["eu-nis2-23"]);
    await app.person.update({ where: { id: dpo.id }, data: { language: "de" } });
    world.moveTo("2028-04-02T05:00:00Z");
    await remindNow(world);
    while (await deliverNext(world, deliveries));
    const mail = mailbox.received.find(({ subject }) => subject?.includes("Early warning"));
    expect(mail?.subject).toContain("Bald fällig");
    expect(mail?.text).toContain("Sonntag, 2. April 2028, 11:00 (UTC+02:00)");
    expect(mail?.text).toMatch(/\/deadlines\/clocks\/[0-9a-f-]{36}/);
  });
});

describe("who is reminded", () => {
  it("is the next one who can be reached when a post has nobody with mail", async () => {
    await app.position.update({ where: { id: owner }, data: { holderId: null, deputyIds: [] } });
    const { holderId } = await app.position.findUniqueOrThrow({ where: { id: unreachable } });
    await app.position.update({ where: { id: backup }, data: { holderId } });
    const mails = await passUntil("2028-06-04T08:00:00Z");
    expect(mails.filter((mail) => mail.includes("Due soon: Board report"))).toEqual([
      "head@example.com: Due soon: Board report",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { logCommunication } from "@/application/evidence/log-communication";
import { readCommunication } from "@/application/evidence/read-communication";
import { addComment } from "@/application/matrix/add-comment";
import { settleComment } from "@/application/matrix/settle-comment";
import { contactActs } from "@/application/people/contact-register";
import { confirmDue } from "@/application/privacy/confirm-due";
import { placeHold } from "@/application/privacy/place-hold";
import { listDueRecords, readRetention } from "@/application/privacy/read-retention";
import { saveRetention } from "@/application/privacy/save-retention";
import { tendRetention } from "@/application/privacy/tend-retention";
import { ask, run } from "@/application/runner/run";
import { emptyContact } from "@/core/people/fields";
import type { RetentionKind } from "@/core/privacy/retention";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { findCanaries } from "../../support/canary";
import { confirmDueWithStepUp, noProof } from "../../support/confirm-erasure";
import { testDatabase } from "../../support/database";
import { told } from "../../support/evidence";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const { app, appUrl, superuserPool } = await testDatabase();
const world = testWorld(app, "2026-11-22T09:00:00.000Z");
await app.organisation.create({
  data: { name: "Alderwick", scope: "All", zone: "UTC", language: "en", createdAt: world.now() },
});
const manager = await enrolledPerson(app, ["isms-manager"], world.now(), "Robin Owner");
const owner = manager.actor;
const { matrix, rows } = await approvableMatrix(world, owner);
const job = { kind: "system", id: "retention" } as const;

async function settle(kind: RetentionKind, period: string) {
  const { rules } = accepted(await ask(world, readRetention, {}, owner));
  const revision = rules.find((rule) => rule.kind === kind)?.revision ?? 0;
  accepted(await run(world, saveRetention, { rules: [{ kind, period, revision }] }, owner));
}
const due = async (kind: "contact" | "communication") =>
  accepted(await ask(world, listDueRecords, { kind }, owner)).items.map(({ id }) => id);

describe("the retention policy (R47)", () => {
  it("is saved rule by rule, and a change that somebody else was faster with is refused", async () => {
    const rules = [{ kind: "contact" as const, period: "P18M", revision: 0 }];
    accepted(await run(world, saveRetention, { rules }, owner));
    expect(await run(world, saveRetention, { rules }, owner)).toMatchObject({ refusal: { code: "retention-changed" } });
    const wrong = [{ kind: "contact" as const, period: "18 months", revision: 1 }];
    expect(await run(world, saveRetention, { rules: wrong }, owner)).toMatchObject({
      refusal: { code: "invalid-input" },
    });
    const read = accepted(await ask(world, readRetention, {}, owner)).rules;
    expect(read.find(({ kind }) => kind === "contact")).toMatchObject({ period: "P18M", revision: 1, proposed: true });
    expect(read.find(({ kind }) => kind === "comment")).toMatchObject({ period: "", revision: 0, proposed: false });
  });

  it("proposes what is over and erases it only when somebody confirms, unless a hold keeps it", async () => {
    const add = async (name: string) =>
      accepted(await run(world, contactActs.add, { ...emptyContact, name } as never, owner)).id;
    const [gone, kept] = [await add("Greta Overdue"), await add("Hanna Held")];
    for (const id of [gone, kept]) accepted(await run(world, contactActs.archive, { id, insist: true }, owner));
    expect(await due("contact")).toEqual([]);
    world.moveTo("2028-05-23T09:00:00.000Z");
    expect((await due("contact")).toSorted()).toEqual([gone, kept].toSorted());
    expect(accepted(await run(world, tendRetention, {}, job))).toEqual({ kind: "session", records: 1 });
    expect(await run(world, tendRetention, {}, job)).toMatchObject({ refusal: { code: "nothing-changed" } });

    accepted(await run(world, placeHold, { about: "contact", id: kept, name: "Case 9", reason: "Court" }, owner));
    const refused = await confirmDueWithStepUp(world, { kind: "contact", ids: [gone, kept] }, manager);
    expect(refused).toMatchObject({ refusal: { code: "held", values: { name: "Case 9" } } });
    expect(await app.contact.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({ name: "Greta Overdue" });
    expect(await run(world, confirmDue, { stepUp: noProof }, owner)).toMatchObject({
      refusal: { code: "step-up-expired" },
    });
    accepted(await confirmDueWithStepUp(world, { kind: "contact", ids: [gone] }, manager));
    const records = await app.$queryRaw<Array<{ line: string }>>`
      SELECT convert_from(record, 'UTF8') AS line FROM ledger.entry WHERE position('privacy.due-confirmed' IN convert_from(record, 'UTF8')) > 0`;
    expect(records.map(({ line }) => JSON.parse(line).meta)).toEqual([
      {
        rule: "contact",
        records: "1",
        method: "password+totp",
        statementSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await findCanaries(superuserPool, ["Greta Overdue"])).toEqual([]);
    expect(await due("contact")).toEqual([kept]);
    const again = await confirmDueWithStepUp(world, { kind: "contact", ids: [gone] }, manager);
    expect(again).toMatchObject({ refusal: { code: "not-due" } });
  });

  it("erases old entries of the log whole, several in one act, and the chain stays sound", async () => {
    const log = async (summary: string) => {
      const happenedAt = "2027-01-05T10:00:00Z";
      const entry = told(matrix, { summary, happenedAt, subject: "" });
      return accepted(await run(world, logCommunication, entry, owner)).communication;
    };
    const ids = [await log("canary-plover one"), await log("canary-plover two")];
    world.moveTo("2032-06-01T09:00:00.000Z");
    expect((await due("communication")).toSorted()).toEqual(ids.toSorted());
    accepted(await confirmDueWithStepUp(world, { kind: "communication", ids }, manager));
    const read = accepted(await ask(world, readCommunication, { communication: ids[0] ?? "" }, owner));
    expect(read).toMatchObject({ summary: "", sender: "", recipients: [], channel: "" });
    expect(await findCanaries(superuserPool, ["canary-plover"])).toEqual([]);
    expect(await due("communication")).toEqual([]);
    expect((await verifyDatabase(appUrl, () => true, [])).problems).toEqual([]);
  });

  it("takes settled comments away by itself, with their words in the ledger, but not in a matrix that is held", async () => {
    const say = async (text: string) => {
      const comment = { matrix, row: rows[0] ?? "", text };
      const id = accepted(await run(world, addComment, comment, owner)).comment;
      accepted(await run(world, settleComment, { comment: id }, owner));
    };
    await say("canary-lapwing");
    await settle("comment", "P30D");
    world.moveTo("2032-08-01T09:00:00.000Z");
    const hold = { about: "matrix", id: matrix, name: "Inquiry", reason: "Authority" } as const;
    const { id: holdId } = await (async () => {
      const placed = accepted(await run(world, placeHold, hold, owner));
      return { id: placed.hold };
    })();
    expect(await run(world, tendRetention, {}, job)).toMatchObject({ refusal: { code: "nothing-changed" } });
    await app.legalHold.update({ where: { id: holdId }, data: { liftedAt: world.now() } });
    expect(accepted(await run(world, tendRetention, {}, job))).toEqual({ kind: "comment", records: 1 });
    expect(await findCanaries(superuserPool, ["canary-lapwing"])).toEqual([]);
    expect((await verifyDatabase(appUrl, () => true, [])).problems).toEqual([]);
  });

  it("ends what only runs the product after its period: sessions, invitations, delivered notices", async () => {
    const now = world.now();
    await enrolledPerson(app, ["staff"], now);
    await app.notice.create({
      data: { key: "old", kind: "mail", payload: {}, state: "delivered", nextAt: now, createdAt: now },
    });
    await app.notice.create({ data: { key: "waits", kind: "mail", payload: {}, nextAt: now, createdAt: now } });
    world.moveTo("2032-11-15T09:00:00.000Z");
    const taken: string[] = [];
    for (let next = await run(world, tendRetention, {}, job); next.ok; next = await run(world, tendRetention, {}, job))
      taken.push(next.value.kind);
    expect(taken).toEqual(["session", "notice"]);
    expect((await app.notice.findMany({ where: { key: { in: ["old", "waits"] } } })).map(({ key }) => key)).toEqual([
      "waits",
    ]);
    expect(await app.session.count()).toBe(0);
  });
});

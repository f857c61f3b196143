import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { correctCommunication } from "@/application/evidence/correct-communication";
import { listCommunications } from "@/application/evidence/list-communications";
import { logCommunication } from "@/application/evidence/log-communication";
import { readCommunication } from "@/application/evidence/read-communication";
import { receiveOriginal as recordOriginal } from "@/application/evidence/receive-original";
import { sweepUploads } from "@/application/evidence/sweep-uploads";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { readDisclosure, readRecord } from "@/core/ledger/record";
import { receiveOriginal, sizeOfOriginal } from "@/platform/files/originals";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
let owner: Actor & { kind: "person" };
let matrix: string;
let row: string;

beforeAll(async () => {
  owner = await signedIn(world, "Robin Owner", "isms-manager");
  matrix = accepted(await run(world, createMatrix, { name: "Head office" }, owner)).matrix;
  row = accepted(await run(world, addRow, { matrix, fields: { what: "Notify the regulator" } } as never, owner)).row;
});

const told = (change: object = {}) => ({
  matrix,
  row,
  direction: "outgoing" as const,
  happenedAt: "2026-11-22T08:00:00Z",
  sender: "Robin Owner",
  recipients: ["Data protection authority", "Board"],
  channel: "E-mail",
  subject: "First notice",
  summary: "We told them what we know so far.",
  ...change,
});

const log = (change: object = {}, actor: Actor = owner) => run(world, logCommunication, told(change), actor);
const read = async (communication: string) => accepted(await ask(world, readCommunication, { communication }, owner));

async function uploaded(text: string, name = "notice.txt", actor: Actor = owner) {
  const received = accepted(
    await receiveOriginal(
      name,
      (async function* () {
        yield Buffer.from(text);
      })(),
    ),
  );
  return accepted(await run(world, recordOriginal, received, actor));
}

async function fieldsOf(stream: string, n: number) {
  const rows = await app.$queryRaw<Array<{ body: string }>>`
    SELECT convert_from(body, 'UTF8') AS body FROM ledger.field WHERE stream_id = ${stream}::uuid AND n = ${n}`;
  return Object.fromEntries(rows.map(({ body }) => [readDisclosure(body)?.name, readDisclosure(body)?.value]));
}

describe("a logged communication", () => {
  it("R27: stands dated, with whom it went to, in the log stream of its matrix, with every word in an erasable field and none in the clear", async () => {
    const upload = await uploaded("the letter");
    const { communication } = accepted(await log({ uploads: [upload.upload], reference: "CASE-7" }));
    const { proof } = await read(communication);
    const { logStream } = await app.matrix.findUniqueOrThrow({ where: { id: matrix } });
    const record = readRecord(proof?.record ?? "");
    expect(record).toMatchObject({
      stream: logStream,
      type: "communications.communication-logged",
      at: "2026-11-22T08:00:00.000Z",
      meta: { communication, matrix, row, direction: "outgoing", drill: "no" },
    });
    expect(proof?.record).not.toMatch(/Robin|regulator|told/);
    expect(await fieldsOf(logStream, proof?.n ?? 0)).toEqual({
      sender: "Robin Owner",
      recipients: ["Data protection authority", "Board"],
      channel: "E-mail",
      subject: "First notice",
      summary: "We told them what we know so far.",
      reference: "CASE-7",
      "original.1": { name: "notice.txt", media: "text/plain", size: "10", sha256: upload.sha256 },
    });
  });

  it("may be one that nobody had planned", async () => {
    const { communication } = accepted(await log({ row: null }));
    expect((await read(communication)).row).toBeNull();
  });

  it.each<[string, object, string]>([
    ["a time that has not come", { happenedAt: "2026-11-22T09:06:00Z" }, "happened-later"],
    ["nothing at all", { subject: "", summary: "" }, "nothing-said"],
    ["nobody it went to", { recipients: [] }, "invalid-input"],
    ["a row of another matrix", { row: randomUUID() }, "not-found"],
    ["an upload that is not there", { uploads: [randomUUID()] }, "upload-gone"],
  ])("is refused with %s", async (_, change, code) => {
    expect(await log(change)).toMatchObject({ ok: false, refusal: { code } });
  });

  it("takes an upload once, and only from whoever brought it in", async () => {
    const { upload } = await uploaded("mine");
    const other = await signedIn(world, "Sam Other", "dpo");
    expect(await log({ uploads: [upload] }, other)).toMatchObject({ refusal: { code: "upload-gone" } });
    accepted(await log({ uploads: [upload] }));
    expect(await log({ uploads: [upload] })).toMatchObject({ refusal: { code: "upload-gone" } });
  });

  it("is refused to an auditor", async () => {
    const auditor = await signedIn(world, "Alex Auditor", "auditor");
    expect(await log({}, auditor)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("cannot be changed or deleted in the database by the app", async () => {
    const { communication } = accepted(await log());
    await expect(app.communication.update({ where: { id: communication }, data: { subject: "x" } })).rejects.toThrow();
    await expect(app.communication.delete({ where: { id: communication } })).rejects.toThrow();
  });
});

describe("a correction", () => {
  it("is a new entry that points to the old one and keeps the originals it names", async () => {
    const { upload } = await uploaded("kept");
    const first = accepted(await log({ uploads: [upload] })).communication;
    const before = await read(first);
    const { matrix: _, ...again } = told({ summary: "It was two hours later." });
    const keep = before.originals.map(({ id }) => id);
    const input = { ...again, communication: first, reason: "Wrong time", keep };
    const second = accepted(await run(world, correctCommunication, input, owner)).communication;

    const after = await read(second);
    expect(after).toMatchObject({ corrects: first, summary: "It was two hours later.", may: { correct: true } });
    expect(after.originals.map(({ sha256 }) => sha256)).toEqual(before.originals.map(({ sha256 }) => sha256));
    expect(readRecord(after.proof?.record ?? "")?.meta).toMatchObject({
      corrects: first,
      "corrects-entry": String(before.proof?.n),
    });
    expect(await read(first)).toMatchObject({ correctedBy: second, summary: before.summary, may: { correct: false } });
    expect(await run(world, correctCommunication, input, owner)).toMatchObject({
      refusal: { code: "already-corrected" },
    });
  });

  it("goes to one of two people who correct at the same moment", async () => {
    const { communication } = accepted(await log());
    const { matrix: _, ...again } = told();
    const correct = () => run(world, correctCommunication, { ...again, communication, reason: "Twice" }, owner);
    const outcomes = await Promise.all([correct(), correct(), correct()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the communication log", () => {
  it("finds entries by any words in any order, also in the recipients", async () => {
    const { communication } = accepted(await log({ recipients: ["Fjordlys Kraftverk AS"], subject: "Grønn kode" }));
    const find = async (words: string) =>
      accepted(await ask(world, listCommunications, { words }, owner)).items.map(({ id }) => id);
    expect(await find("KRAFT grønn")).toEqual([communication]);
    expect(await find("kraft gelb")).toEqual([]);
  });

  it("lists by plan, direction, drill and period", async () => {
    const count = async (filter: object) => accepted(await ask(world, listCommunications, filter, owner)).total;
    const before = { drill: await count({ drill: true }), incoming: await count({ direction: "incoming" }) };
    accepted(await log({ drill: true, direction: "incoming", happenedAt: "2026-01-05T08:00:00Z" }));
    expect(await count({ drill: true })).toBe(before.drill + 1);
    expect(await count({ direction: "incoming" })).toBe(before.incoming + 1);
    expect(await count({ from: "2026-01-05", to: "2026-01-06" })).toBe(1);
    expect((await count({ planned: true })) + (await count({ planned: false }))).toBe(await count({}));
  });
});

describe("uploads that nobody attached", () => {
  it("are thrown away after a week, with their file unless something else names it", async () => {
    const [lonely, shared] = [await uploaded("nobody wants me"), await uploaded("shared content")];
    const attached = await uploaded("shared content", "again.txt");
    accepted(await log({ uploads: [attached.upload] }));
    world.moveTo("2026-11-28T09:00:00Z");
    const system = { kind: "system", id: "sweep" } as const;
    expect(await run(world, sweepUploads, {}, system)).toMatchObject({ refusal: { code: "not-found" } });
    world.moveTo("2026-12-01T09:00:00Z");
    while ((await run(world, sweepUploads, {}, system)).ok);
    expect(await app.upload.count({ where: { attachedAt: null } })).toBe(0);
    expect(await sizeOfOriginal(lonely.sha256)).toBeUndefined();
    expect(await sizeOfOriginal(shared.sha256)).toBe(14);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { disablePerson } from "@/application/access/disable-person";
import { deliveries } from "@/application/deliveries";
import { listPacks } from "@/application/evidence/list-packs";
import { logCommunication } from "@/application/evidence/log-communication";
import { readCommunication } from "@/application/evidence/read-communication";
import { sealNow } from "@/application/ledger/seal-now";
import { noteNearMiss } from "@/application/lookup/note-near-miss";
import { addComment } from "@/application/matrix/add-comment";
import { saveRow } from "@/application/matrix/save-row";
import { contactActs } from "@/application/people/contact-register";
import { confirmErasure } from "@/application/privacy/confirm-erasure";
import { readErasure } from "@/application/privacy/list-erasures";
import { previewErasure } from "@/application/privacy/preview-erasure";
import { ask, run } from "@/application/runner/run";
import { emptyContact } from "@/core/people/fields";
import type { RequestErasure } from "@/core/privacy/erasure";
import { receiveImport } from "@/platform/files/imports";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { deliverNext } from "@/platform/jobs/outbox";
import { publicPem } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { findCanaries } from "../../support/canary";
import { confirmWithStepUp, noProof, proofFor, requestWithStepUp } from "../../support/confirm-erasure";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, runVerifyScript, scriptIn, told, unpackPack, uploaded } from "../../support/evidence";
import { sha256 } from "../../support/ledger";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const { app, appUrl, superuserPool } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "tocsin-erasure-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { owner, matrix, rows } = await provenMatrix(world);
const officer = await enrolledPerson(app, ["dpo"], world.now(), "Dana Privacy");
const dpo = officer.actor;
const manager = await enrolledPerson(app, ["isms-manager"], world.now(), "Mona Manager");
const administrator = await enrolledPerson(app, ["administrator"], world.now(), "Ada Root");
const why = { basis: "person-asked", reason: "A letter came" } as const;
const keyPem = publicPem(currentSecrets().signing.pack);
let packs = 0;

async function soundPack() {
  const { path } = await builtPack(world, owner, { matrix });
  packs += 1;
  const pack = unpackPack(path, join(folder, String(packs)));
  const script = runVerifyScript(pack.files, scriptIn(pack.files), keyPem);
  const verdict = await verifyPackFile(path, keyPem);
  expect([verdict?.problems, script.sound]).toEqual([[], true]);
  return pack;
}

async function work() {
  while (await deliverNext(world, deliveries));
}

async function erase(request: z.input<typeof RequestErasure>) {
  const { erasure } = accepted(await requestWithStepUp(world, request, officer));
  accepted(await confirmWithStepUp(world, erasure, manager));
  await work();
  return erasure;
}

describe("fields of an entry", () => {
  it("are asked for by one person and erased by another; entry, chain, old and new pack stay sound", async () => {
    const text = "A letter with the secret canary-kestrel in it.";
    const upload = await uploaded(world, owner, text, "kestrel-letter.txt");
    const entry = told(matrix, { summary: "Told canary-heron everything", subject: "Kept subject", uploads: [upload] });
    const { communication } = accepted(await run(world, logCommunication, entry, owner));
    const another = async () =>
      accepted(await run(world, logCommunication, told(matrix, { subject: "Another" }), owner)).communication;
    const before = await soundPack();
    const request = {
      about: "communication" as const,
      id: communication,
      fields: ["summary", "original.1"],
      ...why,
    };
    const { erasure } = accepted(await requestWithStepUp(world, request, officer));
    expect(await requestWithStepUp(world, request, officer)).toMatchObject({ refusal: { code: "erasure-waiting" } });
    const both = { ...owner, id: dpo.id };
    expect(await run(world, confirmErasure, { erasure, stepUp: noProof }, both)).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    expect(await run(world, confirmErasure, { erasure, stepUp: noProof }, dpo)).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    expect(accepted(await ask(world, readCommunication, { communication }, owner)).summary).toContain("heron");

    expect(await run(world, confirmErasure, { erasure, stepUp: noProof }, manager.actor)).toMatchObject({
      refusal: { code: "step-up-expired" },
    });
    const other = accepted(
      await requestWithStepUp(world, { ...request, fields: ["subject"], id: await another() }, officer),
    );
    const stepUp = await proofFor(world, erasure, manager);
    expect(await run(world, confirmErasure, { erasure: other.erasure, stepUp }, manager.actor)).toMatchObject({
      refusal: { code: "step-up-object-changed" },
    });
    accepted(await run(world, confirmErasure, { erasure, stepUp }, manager.actor));
    await work();
    expect(await run(world, confirmErasure, { erasure, stepUp: noProof }, manager.actor)).toMatchObject({
      refusal: { code: "erasure-decided" },
    });
    const left = accepted(await ask(world, readCommunication, { communication }, owner));
    expect(left).toMatchObject({ summary: "", subject: "Kept subject", originals: [] });
    expect(left.erased).toEqual([
      { name: "original.1", erasure, at: expect.any(String) },
      { name: "summary", erasure, at: expect.any(String) },
    ]);
    const hidden = ["canary-kestrel", "canary-heron", "kestrel-letter", sha256(text)];
    expect(await findCanaries(superuserPool, hidden)).toEqual([]);

    await sealNow(world);
    expect((await verifyDatabase(appUrl, () => true, [])).problems).toEqual([]);
    expect(runVerifyScript(before.files, scriptIn(before.files), keyPem).sound).toBe(true);
    const after = await soundPack();
    expect(after.files.get("data/redactions.txt")?.toString()).toContain(" summary ");
    const listed = accepted(await ask(world, listPacks, {}, owner))
      .packs.map(({ state }) => state)
      .toSorted();
    expect(listed).toEqual(["ready", "withdrawn"]);
  });

  it("go where a correction says the same, and the same file stays where another entry still needs it", async () => {
    const text = "Shared file canary-wren";
    const upload = await uploaded(world, owner, text);
    const again = await uploaded(world, owner, text);
    const log = async (uploads: string[]) =>
      accepted(await run(world, logCommunication, told(matrix, { uploads }), owner)).communication;
    const [first, second] = [await log([upload]), await log([again])];
    await erase({ about: "communication", id: first, fields: ["original.1"], ...why });
    expect(accepted(await ask(world, readCommunication, { communication: second }, owner)).originals).toHaveLength(1);
    expect(await findCanaries(superuserPool, ["canary-wren"])).toHaveLength(1);
    await erase({ about: "communication", id: second, fields: ["original.1"], ...why });
    expect(await findCanaries(superuserPool, ["canary-wren", sha256(text)])).toEqual([]);
  });
});

describe("a person", () => {
  it("is nowhere any more after the erasure: no table, no file, no pack, and namesakes keep what is theirs", async () => {
    const name = "Quillon Zephyrine";
    const [mail, phone] = ["quillon.zephyrine@example.com", "+44 20 7946 0812"];
    const person = await enrolledPerson(app, ["communications-owner"], world.now(), name);
    await app.person.update({ where: { id: person.id }, data: { email: mail } });
    const paths = [
      { kind: "email", value: mail },
      { kind: "mobile", value: phone },
    ].map((path) => ({ ...path, needs: [], verifiedAt: null }));
    const fields = { ...emptyContact, name: "Quillon Earlier", notes: "Likes canaries", paths };
    const { id } = accepted(await run(world, contactActs.add, fields as never, owner));
    accepted(await run(world, contactActs.save, { id, revision: 1, fields: { name } } as never, owner));
    const desk = { ...emptyContact, kind: "desk", name: "Duty desk", notes: `Ask ${name} first` };
    accepted(await run(world, contactActs.add, desk as never, owner));

    await uploadedEntry();
    const row = await app.row.findUniqueOrThrow({ where: { id: rows[0] ?? "" } });
    const notes = `Zephyrine, Quillon answers on 020 7946 0812 or ${phone.replaceAll(" ", "-")}`;
    accepted(await run(world, saveRow, { row: row.id, revision: row.revision, fields: { notes } }, owner));
    const comment = {
      matrix,
      row: row.id,
      field: null,
      version: null,
      answers: null,
      text: `As ${name} said`,
      mentions: [],
    };
    accepted(await run(world, addComment, comment as never, owner));
    accepted(await run(world, noteNearMiss, { text: `I saw\n${name} with a stick` }, { kind: "visitor" }));
    const noticed = { key: "mail:canary", kind: "none", payload: { to: mail, text: `Dear "${name}"` }, state: "dead" };
    await app.notice.create({ data: { ...noticed, nextAt: world.now(), createdAt: world.now() } });
    const held = { id: world.newId(), noticeId: world.newId(), subject: "Hello", text: name, heldAt: world.now() };
    await app.heldMail.create({ data: { ...held, personId: owner.id } });
    const list = async function* () {
      yield Buffer.from(`Name;Mail\n${name};${mail}\n`);
    };
    accepted(await receiveImport({ person: owner.id, matrix: null, name: "staff.csv" }, list()));
    await soundPack();

    const preview = accepted(await ask(world, previewErasure, { about: "contact", id }, dpo));
    expect(preview).toMatchObject({ contacts: 1, accounts: 1, activeAccount: true, hold: null, shared: [] });
    expect(preview.mentions.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["Comment", "Contact", "HeldMail", "NearMissNote", "Notice", "Row"]),
    );
    const reason = `${name} wrote to us`;
    const request: RequestErasure = { about: "contact", id, log: true, basis: "person-asked", reason };
    const { erasure } = accepted(await requestWithStepUp(world, request, officer));
    const refused = await confirmWithStepUp(world, erasure, manager);
    expect(refused).toMatchObject({ refusal: { code: "erasure-account-active" } });
    accepted(await run(world, disablePerson, { person: person.id }, administrator.actor));
    accepted(await confirmWithStepUp(world, erasure, manager));
    await work();

    const canaries = ["zephyrine", "quillon", mail, phone, "7946 0812", "7946-0812", "Likes canaries", "canary-finch"];
    expect(await findCanaries(superuserPool, canaries)).toEqual([]);
    const read = accepted(await ask(world, readErasure, { erasure }, dpo));
    expect(read.outcome?.fields).toBeGreaterThan(5);
    expect(read.reason).toBe("[erased] wrote to us");
    await sealNow(world);
    expect((await verifyDatabase(appUrl, () => true, [])).problems).toEqual([]);
    await soundPack();

    async function uploadedEntry() {
      const upload = await uploaded(world, owner, `${name} is named here, canary-finch`, `${name}.txt`);
      const entry = told(matrix, { recipients: [`${name} <${mail}>`, "Board"], uploads: [upload] });
      accepted(await run(world, logCommunication, entry, owner));
    }
  });

  it("keeps a name that somebody else has too, and it is said", async () => {
    const add = async (name: string) =>
      accepted(await run(world, contactActs.add, { ...emptyContact, name } as never, owner)).id;
    const [one, other] = [await add("Alex Doppel"), await add("Alex Doppel")];
    expect(accepted(await ask(world, previewErasure, { about: "contact", id: one }, dpo)).shared).toEqual([
      "Alex Doppel",
    ]);
    await erase({ about: "contact", id: one, ...why });
    expect(await app.contact.findUniqueOrThrow({ where: { id: other } })).toMatchObject({ name: "Alex Doppel" });
    expect(await app.contact.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
      name: expect.stringMatching(/^Erased person \(/),
      archivedAt: expect.any(Date),
    });
  });

  it("keeps the log whole when the request leaves it out", async () => {
    const { id } = accepted(
      await run(world, contactActs.add, { ...emptyContact, name: "Robin Unlogged" } as never, owner),
    );
    const entry = told(matrix, { sender: "Robin Unlogged" });
    const { communication } = accepted(await run(world, logCommunication, entry, owner));
    await erase({ about: "contact", id, log: false, ...why });
    expect(accepted(await ask(world, readCommunication, { communication }, owner)).sender).toBe("Robin Unlogged");
  });
});

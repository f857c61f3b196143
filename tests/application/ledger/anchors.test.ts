import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { closeCase } from "@/application/deadlines/close-case";
import { deliveries } from "@/application/deliveries";
import { anchorNow } from "@/application/ledger/anchor-now";
import { readAnchors } from "@/application/ledger/read-anchors";
import { requestAnchor } from "@/application/ledger/request-anchor";
import { sealNow } from "@/application/ledger/seal-now";
import { ask, run } from "@/application/runner/run";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { deliverNext } from "@/platform/jobs/outbox";
import { anchorSettings } from "@/platform/ledger/anchor-settings";
import { readKept } from "@/platform/ledger/kept";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { startAuthority } from "../../support/authority";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, runVerifyScript, scriptIn, unpackPack, zipOf } from "../../support/evidence";
import { anyEntry, append } from "../../support/ledger";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl, appPool } = await testDatabase();
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const work = mkdtempSync(join(tmpdir(), "tocsin-anchors-"));
const folder = join(work, "elsewhere");
const authority = await startAuthority();
const stranger = await startAuthority();
afterAll(async () => {
  await Promise.all([authority.close(), stranger.close()]);
  rmSync(work, { recursive: true, force: true });
});
Object.assign(process.env, { TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: work });
beforeEach(() => {
  authority.answer();
  Object.assign(process.env, {
    ...{ TOCSIN_TSA_URL: authority.url, TOCSIN_TSA_CA: authority.caFile, TOCSIN_ANCHOR_FOLDER: folder },
    TOCSIN_ANCHOR_MAIL: "checkpoints@example.com",
  });
});

const { owner, matrix } = await provenMatrix(world);
const manager = await signedIn(world, "Mia Manager", "isms-manager");
const change = () => append(appPool, [anyEntry(world.newId())]);
const state = async () => {
  const { anchors, stamped } = accepted(await ask(world, readAnchors, {}, manager));
  return { stamped, ...Object.fromEntries(anchors.map((anchor) => [anchor.kind, anchor])) };
};

it("brings a checkpoint to the authority, into the folder and to the mailbox", async () => {
  await change();
  await sealNow(world);
  expect(await anchorNow(world)).toBe(true);
  const [newest] = await app.$queryRaw<Array<{ seq: bigint }>>`SELECT max(seq) AS seq FROM ledger.checkpoint`;
  const seq = Number(newest?.seq);
  expect(await state()).toMatchObject({
    ...{ stamped: { seq }, authority: { seq, failure: null }, folder: { seq }, mail: { seq } },
  });
  expect(await app.notice.count({ where: { kind: "anchor-mail" } })).toBe(1);
  expect((await readKept(folder)).map((kept) => kept.seq)).toEqual(Array.from({ length: seq }, (_, at) => at + 1));
});

it("asks the authority once an hour, and at once when somebody wants it; the folder gets every checkpoint", async () => {
  const asked = authority.asked();
  const before = readdirSync(folder).length;
  world.moveTo("2026-11-20T09:30:00.000Z");
  await change();
  await sealNow(world);
  await anchorNow(world);
  expect([authority.asked() - asked, readdirSync(folder).length - before]).toEqual([0, 1]);
  accepted(await run(world, requestAnchor, {}, manager));
  while (await deliverNext(world, deliveries));
  expect(authority.asked() - asked).toBe(1);
  world.moveTo("2026-11-20T10:31:00.000Z");
  await anchorNow(world);
  expect(authority.asked() - asked).toBe(1);
  await change();
  await sealNow(world);
  await anchorNow(world);
  expect(authority.asked() - asked).toBe(2);
});

it("an authority that fails holds up nothing, is shown, and is asked again until it answers", async () => {
  authority.answer({ status: 503 });
  world.moveTo("2026-11-20T12:00:00.000Z");
  await change();
  await sealNow(world);
  expect(await anchorNow(world)).toBe(false);
  const failing = await state();
  expect(failing).toMatchObject({ authority: { failure: expect.stringContaining("503") }, folder: { failure: null } });
  world.moveTo("2026-11-20T12:01:00.000Z");
  await anchorNow(world);
  expect(await state()).toMatchObject({ authority: { failingSince: new Date("2026-11-20T12:00:00.000Z") } });
  authority.answer();
  expect(await anchorNow(world)).toBe(true);
  expect(await state()).toMatchObject({ authority: { failure: null, failingSince: null } });
});

it("two processes ask once", async () => {
  const asked = authority.asked();
  world.moveTo("2026-11-20T14:00:00.000Z");
  await change();
  await sealNow(world);
  await Promise.all([anchorNow(world), anchorNow(world), anchorNow(world)]);
  expect(authority.asked() - asked).toBe(1);
});

it("the closing of a case asks for it, where a way is set up", async () => {
  const closing = async () => {
    const id = world.newId();
    await app.clockCase.create({
      data: { id, title: "Lost laptop", zone: "UTC", openedAt: world.now(), openedBy: manager.id },
    });
    accepted(await run(world, closeCase, { case: id, why: "Settled" }, manager));
    return app.notice.count({ where: { key: `anchor:closing:${id}` } });
  };
  expect(await closing()).toBe(1);
  for (const name of ["TOCSIN_TSA_URL", "TOCSIN_ANCHOR_FOLDER", "TOCSIN_ANCHOR_MAIL"]) delete process.env[name];
  expect(await closing()).toBe(0);
  expect(await run(world, requestAnchor, {}, manager)).toMatchObject({ refusal: { code: "anchors-not-set-up" } });
});

it("what was kept in the folder shows a history that was rewritten", async () => {
  const pem = publicPem(currentSecrets().signing.checkpoint);
  const kept = await readKept(folder);
  expect(await verifyDatabase(appUrl, signedBy([pem]), kept)).toMatchObject({ sound: true });
  const other = kept.map((one, index) => (index === 1 ? { ...one, hash: "0".repeat(64) } : one));
  expect(await verifyDatabase(appUrl, signedBy([pem]), other)).toMatchObject({
    problems: [{ code: "checkpoint-rewritten" }],
  });
});

it("a pack holds the timestamps, and openssl believes them with the authority's own certificate", async () => {
  const { path } = await builtPack(world, owner, { matrix });
  const { files, name } = unpackPack(path, join(work, "unpacked"));
  const script = scriptIn(files);
  const key = publicPem(currentSecrets().signing.pack);
  const stamps = [...files.keys()].filter((file) => file.endsWith("/checkpoint.tsr"));
  expect(stamps.length).toBeGreaterThan(2);
  const good = runVerifyScript(files, script, key, authority.caPem);
  expect(good.output).toContain(`timestamps: ${stamps.length}, newest: `);
  expect(good.sound).toBe(true);
  expect(runVerifyScript(files, script, key).sound).toBe(true);
  expect(await verifyPackFile(path, key, authority.caPem)).toMatchObject({ sound: true, stamps: stamps.length });

  expect(runVerifyScript(files, script, key, stranger.caPem).output).toContain("BAD   timestamp");
  const foreign = await verifyPackFile(path, key, stranger.caPem);
  expect(foreign?.problems.map(({ code }) => code)).toEqual(stamps.map(() => "timestamp-unfit"));

  // One stamp put in the place of another, in a pack that was signed again.
  const [first = "", second = ""] = stamps;
  const zip = join(work, "swapped.zip");
  writeFileSync(zip, await zipOf(name, new Map(files).set(first, files.get(second) ?? Buffer.alloc(0))));
  const swapped = await verifyPackFile(zip, key, authority.caPem);
  expect(swapped?.problems).toContainEqual({ code: "timestamp-unfit", name: first });
});

it("the commands of VERIFY.txt work letter by letter, with the keys beside the zip file; a key that is not there is named", async () => {
  const { path } = await builtPack(world, owner, { matrix });
  const { files, name } = unpackPack(path, join(work, "read"));
  const text = (files.get("VERIFY.txt")?.toString() ?? "").replace(/^#![\s\S]*/m, "");
  const desk = join(work, "desk");
  mkdirSync(desk);
  copyFileSync(path, join(desk, `${name}.zip`));
  writeFileSync(join(desk, "pack-key.pem"), publicPem(currentSecrets().signing.pack));
  writeFileSync(join(desk, "authority.pem"), authority.caPem);
  const commands = [...text.matchAll(/^ {2}((?:unzip|cd|sed|sh) .*)$/gm)].map(([, command]) => command);
  expect(commands.map((command) => command?.split(" ")[0])).toEqual(["unzip", "cd", "sed", "sh", "sh"]);
  const type = (lines: readonly unknown[]) =>
    execFileSync("sh", ["-c", `${lines.join("\n")} || true`], { cwd: desk, encoding: "utf8" });
  expect(type(commands).match(/^SOUND$/gm)).toHaveLength(2);
  const astray = type([`cd ${name}`, "sh ../verify.sh pack-key.pem"]);
  expect(astray).toContain("BAD   there is no file pack-key.pem: name it by its path from this folder");
  expect(astray).toMatch(/^NOT SOUND$/m);
});

it("a setting that cannot be is named", () => {
  expect(anchorSettings({})).toMatchObject({ value: { authority: null, folder: null, mail: null } });
  for (const [name, value] of [
    ["TOCSIN_TSA_URL", "ftp://example.com"],
    ["TOCSIN_ANCHOR_MAIL", "nobody"],
  ] as const)
    expect(anchorSettings({ [name]: value })).toMatchObject({ refusal: { values: { name } } });
});

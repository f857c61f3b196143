import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sealNow } from "@/application/ledger/seal-now";
import { readCheckpoint } from "@/core/ledger/checkpoint";
import { singleStreams } from "@/core/ledger/entry";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { keptFile, readKept } from "@/platform/ledger/kept";
import { publicPem, signBytes, signedAsCheckpoint } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets, ensureSecrets, rotateSigningKey } from "@/platform/secrets";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, runVerifyScript, scriptIn, unpackPack } from "../../support/evidence";
import { testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-rotation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "secrets.json");
ensureSecrets(file);
Object.assign(process.env, { TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: folder, TOCSIN_SECRETS: file });
const world = testWorld(app, "2026-11-20T09:00:00.000Z");

const { owner, matrix } = await provenMatrix(world);
const before = await builtPack(world, owner, { matrix });
const old = currentSecrets();
world.moveTo("2027-03-01T09:00:00.000Z");
for (const purpose of ["checkpoint", "pack", "approval"] as const) rotateSigningKey(file, purpose, world.now());
world.moveTo("2027-03-01T09:10:00.000Z");
await sealNow(world);
const after = await builtPack(world, owner, { matrix });

const packKeys = [publicPem(old.signing.pack), publicPem(currentSecrets().signing.pack)] as const;

it("a running process signs with the new keys at once, and the file stays for its account only", () => {
  expect(currentSecrets().signing.checkpoint).not.toBe(old.signing.checkpoint);
  expect(currentSecrets().secret).toBe(old.secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("the ledger stays sound over the change, and the register names old and new keys", async () => {
  const kept = await readKept(keptFile(folder));
  expect(await verifyDatabase(appUrl, signedAsCheckpoint(currentSecrets()), kept)).toMatchObject({
    ...{ sound: true, problems: [] },
  });
  const rows = await app.$queryRaw<Array<{ type: string; purpose: string }>>`
    SELECT r->>'type' AS type, r->'meta'->>'purpose' AS purpose
    FROM (SELECT n, convert_from(record, 'UTF8')::jsonb AS r FROM ledger.entry WHERE stream_id = ${singleStreams.keys.id}::uuid) e
    ORDER BY n`;
  const of = (type: string) => rows.filter((row) => row.type === type).map(({ purpose }) => purpose);
  expect(of("keys.key-registered")).toEqual([...of("keys.key-retired"), ...of("keys.key-retired")]);
  expect(of("keys.key-retired")).toEqual(["checkpoint", "pack", "approval"]);
});

it("a pack from before still verifies, with the key of its time and no other", async () => {
  const { files } = unpackPack(before.path, join(folder, "before"));
  expect(runVerifyScript(files, scriptIn(files), packKeys[0]).sound).toBe(true);
  expect(await verifyPackFile(before.path, packKeys[0])).toMatchObject({ sound: true });
  expect(await verifyPackFile(before.path, packKeys[1])).toMatchObject({ problems: [{ code: "pack-signature" }] });
});

it("a pack from afterwards holds every key, and what the old ones signed verifies in it", async () => {
  const { files } = unpackPack(after.path, join(folder, "after"));
  expect([...files.keys()].filter((name) => name.startsWith("data/keys/"))).toEqual([
    ...["approval-1.pub.pem", "approval.pub.pem", "checkpoint-1.pub.pem", "checkpoint.pub.pem"].map(
      (name) => `data/keys/${name}`,
    ),
  ]);
  const { output, sound } = runVerifyScript(files, scriptIn(files), packKeys[1]);
  expect(output).not.toContain("BAD");
  expect(sound).toBe(true);
  expect(await verifyPackFile(after.path, packKeys[1])).toMatchObject({ sound: true, problems: [] });
});

it("a retired key signs no checkpoint that says to be newer than its retirement", async () => {
  const signed = signedAsCheckpoint(currentSecrets());
  const [first] = await readKept(keptFile(folder));
  const body = first?.body ?? "";
  const time = readCheckpoint(body)?.time ?? "";
  expect(time < "2027-03-01").toBe(true);
  expect(signed(Buffer.from(body), first?.signature ?? Buffer.alloc(0))).toBe(true);
  const later = Buffer.from(body.replace(time, "2027-03-01T09:10:00.001Z"));
  expect(signed(later, signBytes(old.signing.checkpoint, later))).toBe(false);
  expect(signed(later, signBytes(currentSecrets().signing.checkpoint, later))).toBe(true);
});

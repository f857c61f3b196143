import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { openStepUp } from "@/application/access/open-step-up";
import { deliveries } from "@/application/deliveries";
import { correctCommunication } from "@/application/evidence/correct-communication";
import { logCommunication } from "@/application/evidence/log-communication";
import { receiveOriginal as recordOriginal } from "@/application/evidence/receive-original";
import { requestPack } from "@/application/evidence/request-pack";
import { sealNow } from "@/application/ledger/seal-now";
import { approveVersion } from "@/application/matrix/approve-version";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { manifestLine } from "@/core/evidence/pack/bag-texts";
import { packNames } from "@/core/evidence/pack/names";
import { receiveOriginal } from "@/platform/files/originals";
import { packPath } from "@/platform/files/packs";
import { zipWriter } from "@/platform/files/zip-writer";
import { deliverNext } from "@/platform/jobs/outbox";
import { signBytes } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "./accepted";
import { approvableMatrix } from "./approvable";
import { sha256 } from "./ledger";
import { enrolledPerson, testPassword } from "./people";
import { signedIn, type testWorld } from "./world";

type TestWorld = ReturnType<typeof testWorld>;

/** Brings a file in, as the upload route does. */
export async function uploaded(world: TestWorld, actor: Actor, text: string, name = "notice.txt"): Promise<string> {
  const body = (async function* () {
    yield Buffer.from(text);
  })();
  const received = accepted(await receiveOriginal(name, body));
  return accepted(await run(world, recordOriginal, received, actor)).upload;
}

export const told = (matrix: string, change: object = {}) => ({
  matrix,
  row: null,
  direction: "outgoing" as const,
  happenedAt: "2026-11-20T08:00:00Z",
  sender: "Robin Owner",
  recipients: ["Data protection authority", "Board"],
  channel: "E-mail",
  subject: "First notice",
  summary: "We told them what we know so far.",
  ...change,
});

/** An organisation whose matrix has two approved versions, a log with originals and a correction, and three checkpoints. */
export async function provenMatrix(world: TestWorld) {
  const { database } = world;
  await database.organisation.create({
    data: { name: "Fjordlys Kraft", scope: "All", zone: "Europe/Oslo", language: "en", createdAt: world.now() },
  });
  const owner = await signedIn(world, "Robin Owner", "isms-manager");
  const approver = await enrolledPerson(database, ["approver"], world.now(), "Cleo Approver");
  const { matrix, rows } = await approvableMatrix(world, owner);
  const later = (minutes: number) => world.moveTo(new Date(world.now().getTime() + minutes * 60_000).toISOString());

  const approve = async (note: string) => {
    const { version } = accepted(await run(world, submitVersion, { matrix, note }, owner));
    later(5);
    const { nonce } = accepted(await run(world, openStepUp, { kind: "matrix-version", id: version }, approver.actor));
    const stepUp = { nonce, password: testPassword, totp: approver.code(world.now()) };
    accepted(await run(world, approveVersion, { version, stepUp }, approver.actor));
  };
  await approve("First version");
  await sealNow(world);
  accepted(await run(world, saveRow, { row: rows[0] ?? "", revision: 1, fields: { notes: "After the drill" } }, owner));
  await approve("Second version");

  const upload = await uploaded(world, owner, "Dear authority,\nthere was an incident.\n");
  const log = (change: object) => run(world, logCommunication, told(matrix, change), owner);
  const first = accepted(await log({ row: rows[0], uploads: [upload], happenedAt: world.now().toISOString() }));
  later(24 * 60);
  await sealNow(world);
  const { matrix: _, ...again } = told(matrix, { summary: "It was two hours later.", subject: '=HYPERLINK("x")' });
  accepted(
    await run(
      world,
      correctCommunication,
      { ...again, communication: first.communication, reason: "Wrong time", keep: [] },
      owner,
    ),
  );
  accepted(await log({ subject: "Drill", drill: true, happenedAt: "2026-01-05T10:00:00Z" }));
  return { owner, approver, matrix, rows };
}

/** Asks for a pack and lets the outbox build it; gives the path of the zip file. */
export async function builtPack(
  world: TestWorld,
  actor: Actor,
  request: { matrix: string; from?: string; to?: string },
): Promise<{ id: string; path: string }> {
  const { pack } = accepted(await run(world, requestPack, request, actor));
  while (await deliverNext(world, deliveries));
  return { id: pack, path: packPath(pack) };
}

/** A pack that was unpacked with unzip, for tests to look into and to damage. */
export type UnpackedPack = { readonly folder: string; readonly name: string; readonly files: Map<string, Buffer> };

export function unpackPack(path: string, into: string): UnpackedPack {
  execFileSync("unzip", ["-q", path, "-d", into]);
  const [name = ""] = readdirSync(into);
  const folder = join(into, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry) => {
    const full = join(entry.parentPath, entry.name);
    return [relative(folder, full), readFileSync(full)] as const;
  });
  return { folder, name, files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Writes files as a folder, and runs the script of VERIFY.txt in it as an auditor would. */
export function runVerifyScript(
  files: ReadonlyMap<string, Buffer>,
  script: string,
  keyPem: string,
  authorityPem?: string,
) {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-verify-"));
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, "pack", name)), { recursive: true });
      writeFileSync(join(folder, "pack", name), bytes);
    }
    writeFileSync(join(folder, "verify.sh"), script);
    writeFileSync(join(folder, "key.pem"), keyPem);
    if (authorityPem) writeFileSync(join(folder, "authority.pem"), authorityPem);
    const keys = authorityPem ? "../key.pem ../authority.pem" : "../key.pem";
    const output = execFileSync("sh", ["-c", `sh ../verify.sh ${keys} 2>&1; echo exit $?`], {
      cwd: join(folder, "pack"),
      encoding: "utf8",
    });
    return { output, sound: output.trimEnd().endsWith("exit 0") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the script out of VERIFY.txt in the way that the text describes. */
export function scriptIn(files: ReadonlyMap<string, Buffer>): string {
  const text = files.get(packNames.verify) ?? Buffer.alloc(0);
  return execFileSync("sed", ["-n", "/^#!/,$p"], { input: text, encoding: "utf8" });
}

export async function zipOf(name: string, files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const zip = zipWriter(async (bytes) => void written.push(bytes), new Date("2026-11-22T09:00:00Z"));
  for (const [file, bytes] of files) await zip.add(`${name}/${file}`, bytes);
  await zip.end();
  return Buffer.concat(written);
}

/** Makes lists and signature again over changed files, as somebody who holds the pack key could. */
export function resign(files: Map<string, Buffer>): Map<string, Buffer> {
  const manifest = (names: string[]) =>
    Buffer.from(names.map((name) => manifestLine(name, sha256(files.get(name) ?? ""))).join(""));
  const below = [...files.keys()].filter((name) => name.startsWith("data/"));
  files.set(packNames.manifest, manifest(below));
  const tags = [packNames.bag, packNames.bagInfo, packNames.verify, packNames.manifest];
  const list = manifest(tags);
  files.set(packNames.tagManifest, list);
  files.set(packNames.signature, signBytes(currentSecrets().signing.pack, list));
  return files;
}

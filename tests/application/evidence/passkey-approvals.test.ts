import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStepUp } from "@/application/access/open-step-up";
import { approveVersion } from "@/application/matrix/approve-version";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { run } from "@/application/runner/run";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { publicPem, signBytes } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import type { SigningOptions } from "@/platform/sign-in/passkeys";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import type { Algorithm, Bent } from "../../support/authenticator";
import { testDatabase } from "../../support/database";
import { builtPack, resign, runVerifyScript, scriptIn, unpackPack, zipOf } from "../../support/evidence";
import { sha256 } from "../../support/ledger";
import { enrolPasskey } from "../../support/passkeys";
import { enrolledPerson, testPassword } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "tocsin-passkey-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

await app.organisation.create({
  data: { name: "Fjordlys Kraft", scope: "All", zone: "Europe/Oslo", language: "en", createdAt: world.now() },
});
const owner = await signedIn(world, "Robin Owner", "isms-manager");
const { matrix, rows } = await approvableMatrix(world, owner);
let revision = 1;

const later = (seconds: number) => world.moveTo(new Date(world.now().getTime() + seconds * 1000).toISOString());

async function submitted(reviewers: { person: string }[] = []) {
  const fields = { notes: `Seen at ${world.now().toISOString()}` };
  accepted(await run(world, saveRow, { row: rows[0] ?? "", revision, fields }, owner));
  revision += 1;
  const rule = reviewers.length > 0 ? ("all" as const) : ("any" as const);
  return accepted(await run(world, submitVersion, { matrix, note: "", reviewers, rule }, owner)).version;
}

async function approver(algorithm: Algorithm) {
  const person = await enrolledPerson(app, ["approver"], world.now(), `${algorithm} Approver`);
  later(60);
  return { person, device: await enrolPasskey(world, person, algorithm) };
}
type Approver = Awaited<ReturnType<typeof approver>>;

async function shown({ person }: Approver, version: string) {
  later(60);
  return accepted(await run(world, openStepUp, { kind: "matrix-version", id: version }, person.actor));
}

async function approve(by: Approver, version: string, bent: Bent = {}) {
  const { nonce, passkey } = await shown(by, version);
  const stepUp = { nonce, passkey: by.device.sign(passkey as SigningOptions, bent) };
  return run(world, approveVersion, { version, stepUp }, by.person.actor);
}

const [first, second, third] = [await approver("ES256"), await approver("RS256"), await approver("EdDSA")];
for (const by of [first, second, third]) accepted(await approve(by, await submitted()));
const seats = [first, second].map(({ person }) => ({ person: person.id }));
const both = await submitted(seats);
accepted(await approve(first, both));
accepted(await approve(second, both));

const pack = unpackPack((await builtPack(world, owner, { matrix })).path, join(folder, "unpacked"));
const script = scriptIn(pack.files);
const keyPem = publicPem(currentSecrets().signing.pack);

async function judge(files: ReadonlyMap<string, Buffer>) {
  const zip = join(folder, "changed.zip");
  writeFileSync(zip, await zipOf(pack.name, files));
  const verdict = await verifyPackFile(zip, keyPem);
  const shell = runVerifyScript(files, script, keyPem);
  return { shell, problems: verdict?.problems.map(({ code }) => code) ?? [] };
}

describe("a pack with approvals by passkey", () => {
  it("is sound for openssl and sha256sum alone, and for the verifier: ES256, RS256, EdDSA, several reviewers", async () => {
    const { shell, problems } = await judge(pack.files);
    expect([shell.output.match(/^BAD.*/gm), shell.sound, problems]).toEqual([null, true, []]);
    const parts = ["authenticator-data.bin", "client-data.json", "passkey.pub.pem", "signature.der", "statement.json"];
    for (const place of ["v1/approval", "v2/approval", "v3/approval", "v4/approval/reviewer-1"])
      for (const part of parts) expect([...pack.files.keys()]).toContain(`data/matrix/${place}/${part}`);
    expect(pack.files.get("data/matrix/v1/approval/attestation.json")?.toString()).toBe(
      '{"method":"passkey","attestedBy":"person"}\n',
    );
  });

  const files = ["signature.der", "statement.json", "passkey.pub.pem", "client-data.json", "authenticator-data.bin"];
  const flips = [
    ...files.map((file) => ["v1/approval", file] as const),
    ...["v2/approval", "v3/approval", "v4/approval/reviewer-1"].map((place) => [place, "signature.der"] as const),
  ];
  it.each(flips)(
    "shows one flipped byte in %s/%s, even when the pack key signed the lists again",
    async (place, file) => {
      const name = `data/matrix/${place}/${file}`;
      const bytes = Buffer.from(pack.files.get(name) ?? "");
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const { shell, problems } = await judge(resign(new Map([...pack.files, [name, bytes]])));
      expect(shell.sound).toBe(false);
      expect(shell.output).toContain("approval/");
      expect(problems).not.toEqual([]);
    },
  );

  const at = "data/matrix/v1/approval";
  type Files = Map<string, Buffer>;
  const read = (files: Files, file: string) => files.get(`${at}/${file}`) ?? Buffer.alloc(0);
  /** Signs again what stands in the folder, as a device would. */
  const signAgain = (files: Files, key = first.device.privateKey) => {
    const signed = Buffer.concat([
      read(files, "authenticator-data.bin"),
      Buffer.from(sha256(read(files, "client-data.json")), "hex"),
    ]);
    files.set(`${at}/signature.der`, sign("sha256", signed, key));
  };
  const attacks: ReadonlyArray<readonly [string, string, (files: Files) => void]> = [
    [
      "signs with a passkey of their own",
      "passkey-unknown",
      (files) => {
        const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
        files.set(`${at}/passkey.pub.pem`, Buffer.from(publicKey.export({ type: "spki", format: "pem" })));
        signAgain(files, privateKey);
      },
    ],
    [
      "uses the passkey of another approver",
      "passkey-unknown",
      (files) => {
        const pem = second.device.publicKey.export({ type: "spki", format: "pem" });
        files.set(`${at}/passkey.pub.pem`, Buffer.from(pem));
        signAgain(files, second.device.privateKey);
      },
    ],
    [
      "passes it off as password and code, signed by the approval key",
      "passkey-unknown",
      (files) => {
        for (const file of ["passkey.pub.pem", "client-data.json", "authenticator-data.bin"])
          files.delete(`${at}/${file}`);
        files.set(`${at}/attestation.json`, Buffer.from('{"method":"password+totp","attestedBy":"system"}\n'));
        const signature = signBytes(currentSecrets().signing.approval, read(files, "statement.json"));
        files.set(`${at}/signature.der`, signature);
      },
    ],
    [
      "lets the device sign without checking who is there",
      "passkey-signed-other",
      (files) => {
        const data = Buffer.from(read(files, "authenticator-data.bin"));
        data[32] = 1;
        files.set(`${at}/authenticator-data.bin`, data);
        signAgain(files);
      },
    ],
    [
      "lets the device sign for another domain",
      "passkey-signed-other",
      (files) => {
        const data = Buffer.from(read(files, "authenticator-data.bin"));
        Buffer.from(sha256("evil.example"), "hex").copy(data);
        files.set(`${at}/authenticator-data.bin`, data);
        signAgain(files);
      },
    ],
    [
      "lets the device sign another challenge",
      "passkey-signed-other",
      (files) => {
        const other = files.get("data/matrix/v2/approval/client-data.json") ?? Buffer.alloc(0);
        files.set(`${at}/client-data.json`, other);
        signAgain(files);
      },
    ],
    [
      "takes the approval of a reviewer out",
      "approval-missing",
      (files) => {
        for (const name of [...files.keys()])
          if (name.startsWith("data/matrix/v4/approval/reviewer-1/")) files.delete(name);
      },
    ],
  ];
  it.each(attacks)("finds out somebody who holds the pack key and %s", async (_, code, attack) => {
    const files = new Map(pack.files);
    attack(files);
    const { shell, problems } = await judge(resign(files));
    expect(shell.output).toContain("BAD");
    expect(shell.sound).toBe(false);
    expect(problems).toContain(code);
  });
});

describe("an approval by passkey", () => {
  const bends: ReadonlyArray<readonly [string, Bent]> = [
    ["on another page", { origin: "https://evil.example" }],
    ["for another domain", { rpId: "evil.example" }],
    ["inside a foreign frame", { crossOrigin: true }],
    ["without a check of who is there", { flags: 1 }],
    ["over another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
  ];
  it.each(bends)("is refused when it was signed %s", async (_, bent) => {
    const by = await approver("ES256");
    const version = await submitted();
    expect(await approve(by, version, bent)).toMatchObject({ refusal: { code: "step-up-failed" } });
    accepted(await approve(by, version));
  });

  it("is refused for another version, replayed, by the passkey of somebody else, and after two minutes", async () => {
    const [by, other] = [await approver("ES256"), await approver("ES256")];
    const earlier = await submitted();
    const before = await shown(by, earlier);
    const used = { nonce: before.nonce, passkey: by.device.sign(before.passkey as SigningOptions) };
    accepted(await run(world, approveVersion, { version: earlier, stepUp: used }, by.person.actor));

    const version = await submitted();
    const send = (stepUp: typeof used) => run(world, approveVersion, { version, stepUp }, by.person.actor);
    expect(await send(used)).toMatchObject({ refusal: { code: "step-up-expired" } });
    const opened = await shown(by, version);
    const stale = { nonce: opened.nonce, passkey: used.passkey };
    expect(await send(stale)).toMatchObject({ refusal: { code: "step-up-failed" } });
    const foreign = { nonce: opened.nonce, passkey: other.device.sign(opened.passkey as SigningOptions) };
    expect(await send(foreign)).toMatchObject({ refusal: { code: "step-up-failed" } });
    later(120);
    const late = { nonce: opened.nonce, passkey: by.device.sign(opened.passkey as SigningOptions) };
    expect(await send(late)).toMatchObject({ refusal: { code: "step-up-expired" } });
    accepted(await approve(by, version));
  });

  it("is the only one there is for somebody with a passkey: password and code are refused, and not even tried", async () => {
    const by = await approver("ES256");
    const version = await submitted();
    const { nonce } = await shown(by, version);
    const stepUp = { nonce, password: testPassword, totp: by.person.code(world.now()) };
    expect(await run(world, approveVersion, { version, stepUp }, by.person.actor)).toMatchObject({
      refusal: { code: "passkey-needed" },
    });
    accepted(await approve(by, version));
  });
});

import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { downloadPack } from "@/application/evidence/download-pack";
import { listPacks } from "@/application/evidence/list-packs";
import { writePack } from "@/application/evidence/pack/write-pack";
import { requestPack } from "@/application/evidence/request-pack";
import { ask, run } from "@/application/runner/run";
import { runVerify } from "@/cli/verify";
import { packNames } from "@/core/evidence/pack/names";
import { erasureType } from "@/core/ledger/record";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { publicPem, signBytes } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, resign, runVerifyScript, scriptIn, unpackPack, zipOf } from "../../support/evidence";
import { append } from "../../support/ledger";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl, appPool, superuserPool } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "tocsin-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { owner, matrix } = await provenMatrix(world);
await erase();
const { path } = await builtPack(world, owner, { matrix });
const pack = unpackPack(path, join(folder, "unpacked"));
const script = scriptIn(pack.files);
const keyPem = publicPem(currentSecrets().signing.pack);

/** Erases a field as the privacy officer's act will: an entry that says so, then the bytes. */
async function erase() {
  const { logStream } = await app.matrix.findUniqueOrThrow({ where: { id: matrix } });
  const { rows } = await appPool.query(
    "SELECT encode(hash, 'hex') AS hash FROM ledger.entry WHERE stream_id = $1 AND n = 1",
    [logStream],
  );
  const meta = { target: "1", hash: rows[0].hash, fields: "sender,subject", basis: "request" };
  const [place] = await append(appPool, [
    { stream: { kind: "communications", id: logStream }, type: erasureType, meta },
  ]);
  await superuserPool.query(
    `UPDATE ledger.field SET body = NULL, erased_by = decode($2, 'hex')
     WHERE stream_id = $1 AND n = 1 AND name IN ('sender', 'subject')`,
    [logStream, place?.hash],
  );
}

/** Judges changed files with the auditor's tools and with ours. */
async function judge(files: ReadonlyMap<string, Buffer>) {
  const zip = join(folder, "changed.zip");
  writeFileSync(zip, await zipOf(pack.name, files));
  const verdict = await verifyPackFile(zip, keyPem);
  return { script: runVerifyScript(files, script, keyPem), verdict };
}

const find = (pattern: RegExp) => {
  const name = [...pack.files.keys()].find((file) => pattern.test(file));
  if (!name) throw new Error(`No file like ${pattern}`);
  return name;
};

describe("an evidence pack", () => {
  it("is sound for an auditor who has only a shell, unzip, sha256sum and openssl", () => {
    const { output, sound } = runVerifyScript(pack.files, script, keyPem);
    expect(output).toContain("SOUND");
    expect(output).not.toContain("BAD");
    expect(sound).toBe(true);
  });

  it("is sound for the verifier, which needs no database", async () => {
    const verdict = await verifyPackFile(path, keyPem);
    expect(verdict?.problems).toEqual([]);
    expect(verdict).toMatchObject({ sound: true, checkpoints: 3, key: { from: "reader" } });
    expect(await verifyPackFile(path)).toMatchObject({ sound: true, key: { from: "pack" } });
  });

  it("holds matrix, approvals, log, originals, tables and a summary", () => {
    const names = [...pack.files.keys()];
    for (const number of [1, 2])
      for (const file of ["matrix.json", "matrix.pdf", "matrix.xlsx", "approval/statement.json"])
        expect(names).toContain(`data/matrix/v${number}/${file}`);
    expect(names.filter((name) => name.startsWith("data/originals/"))).toHaveLength(1);
    for (const name of ["00-summary.html", "00-summary.pdf", "scope.json", "ro-crate-metadata.json"])
      expect(names).toContain(`data/${name}`);
    const table = pack.files.get("data/tables/communications.csv")?.toString() ?? "";
    expect(table).toContain(`"'=HYPERLINK(""x"")"`);
    expect(table).toContain("(erased)");
    expect(table).toContain("Drill");
  });

  it("discloses no personal data of sign-in, and nothing that was erased", () => {
    const all = [...pack.files].filter(([name]) => name.startsWith("data/log/")).map(([, bytes]) => bytes.toString());
    expect(all.some((text) => text.includes("Wrong time"))).toBe(true);
    expect(all.filter((text) => /@example\.com/.test(text))).toEqual([]);
    const first = find(/^data\/log\/.*\/000001\.d\/original\.1\.json$/).replace("original.1", "sender");
    expect(pack.files.has(first)).toBe(false);
    expect(pack.files.get(packNames.redactions)?.toString().split("\n")).toHaveLength(3);
  });

  it("says what was asked and what is left out", () => {
    const scope = JSON.parse(pack.files.get(packNames.scope)?.toString() ?? "");
    expect(scope).toMatchObject({
      query: { matrix: { id: matrix }, from: null, to: null },
      rows: { versions: 2, communications: 4 },
    });
    expect(scope.excluded).toHaveLength(5);
  });

  const classes: ReadonlyArray<readonly [string, RegExp]> = [
    ["the bag's declaration", /^bagit\.txt$/],
    ["the bag's facts", /^bag-info\.txt$/],
    ["the instructions", /^VERIFY\.txt$/],
    ["the list of files", /^manifest-sha256\.txt$/],
    ["the list of lists", /^tagmanifest-sha256\.txt$/],
    ["the signature", /^signatures\/.*\.sig$/],
    ["a record", /^data\/log\/.*\/\d+\.json$/],
    ["a field", /^data\/log\/.*\.d\/.*\.json$/],
    ["the erased fields", /^data\/redactions\.txt$/],
    ["the withheld fields", /^data\/withheld\.txt$/],
    ["a checkpoint", /checkpoint\.txt$/],
    ["the signature of a checkpoint", /checkpoint\.sig$/],
    ["a list of heads", /heads\.txt$/],
    ["the checkpoint key", /checkpoint\.pub\.pem$/],
    ["the approval key", /approval\.pub\.pem$/],
    ["a matrix document", /matrix\.json$/],
    ["a printed matrix", /matrix\.pdf$/],
    ["a spreadsheet", /matrix\.xlsx$/],
    ["an approval statement", /statement\.json$/],
    ["the signature of an approval", /signature\.der$/],
    ["how an approval was given", /attestation\.json$/],
    ["an original", /^data\/originals\//],
    ["a table", /^data\/tables\/.*\.csv$/],
    ["the summary", /00-summary\.html$/],
    ["the printed summary", /00-summary\.pdf$/],
    ["the scope", /scope\.json$/],
    ["the crate", /ro-crate/],
  ];

  it.each(classes)("shows one flipped bit in %s, to the script and to the verifier", async (_, pattern) => {
    const name = find(pattern);
    const bytes = Buffer.from(pack.files.get(name) ?? "");
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const { script: shell, verdict } = await judge(new Map([...pack.files, [name, bytes]]));
    expect(shell.sound).toBe(false);
    expect(verdict?.sound).toBe(false);
    expect(verdict?.problems.length).toBeGreaterThan(0);
  });

  it("has a class of file for every file, so that none goes untested", () => {
    const untested = [...pack.files.keys()].filter((name) => !classes.some(([, pattern]) => pattern.test(name)));
    expect(untested).toEqual([packNames.signer]);
  });

  it("shows a file added or removed anywhere", async () => {
    for (const name of ["data/extra.txt", "extra.txt", "signatures/extra.sig"]) {
      const { script: shell, verdict } = await judge(new Map([...pack.files, [name, Buffer.from("x")]]));
      expect([name, shell.sound, verdict?.sound]).toEqual([name, false, false]);
    }
    for (const pattern of [/^data\/log\/.*\.d\//, /^data\/originals\//, /^bagit\.txt$/]) {
      const files = new Map(pack.files);
      files.delete(find(pattern));
      const { script: shell, verdict } = await judge(files);
      expect([pattern.source, shell.sound, verdict?.sound]).toEqual([pattern.source, false, false]);
    }
  });

  it("shows that another key signed it", async () => {
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" });
    expect(runVerifyScript(pack.files, script, other.toString()).sound).toBe(false);
    expect((await verifyPackFile(path, other.toString()))?.problems).toEqual([
      { code: "pack-signature", name: packNames.signature },
    ]);
  });
});

describe("somebody who holds the pack key and", () => {
  const logOf = () =>
    find(/^data\/log\/.*\/000001\.d\/original\.1\.json$/)
      .split("/")
      .slice(0, 3)
      .join("/");
  const attacks: ReadonlyArray<readonly [string, (files: Map<string, Buffer>) => void]> = [
    ["hides a disclosed field", (files) => files.delete(find(/^data\/log\/.*\.d\/summary\.json$/))],
    [
      "passes a disclosed field off as erased",
      (files) => {
        const name = find(/^data\/log\/.*\/000002\.d\/summary\.json$/);
        const [, , stream] = name.split("/");
        const record = JSON.parse(files.get(name.replace(".d/summary", ""))?.toString() ?? "");
        files.delete(name);
        const line = `${stream} 2 summary ${record.sd.summary}\n`;
        files.set(packNames.redactions, Buffer.from(`${files.get(packNames.redactions)}${line}`));
      },
    ],
    [
      "drops the last entry of the log",
      (files) => {
        const [last = ""] = [...files.keys()]
          .filter((name) => name.startsWith(logOf()) && /\/\d+\.json$/.test(name))
          .slice(-1);
        for (const name of files.keys()) if (name.startsWith(last.replace(".json", "."))) files.delete(name);
      },
    ],
    ["takes an original out", (files) => files.delete(find(/^data\/originals\//))],
    ["puts an original in", (files) => files.set(`data/originals/${"0".repeat(64)}.txt`, Buffer.from("x"))],
    [
      "puts another matrix in",
      (files) => files.set("data/matrix/v1/matrix.json", files.get("data/matrix/v2/matrix.json") ?? Buffer.alloc(0)),
    ],
    [
      "takes a version out",
      (files) => {
        for (const name of [...files.keys()]) if (name.startsWith("data/matrix/v1/")) files.delete(name);
      },
    ],
    [
      "takes an approval out",
      (files) => {
        for (const name of [...files.keys()]) if (name.startsWith("data/matrix/v1/approval/")) files.delete(name);
      },
    ],
    [
      "puts the approval of another version in",
      (files) => {
        for (const file of ["statement.json", "signature.der"])
          files.set(`data/matrix/v1/approval/${file}`, files.get(`data/matrix/v2/approval/${file}`) ?? Buffer.alloc(0));
      },
    ],
    [
      "takes a checkpoint out",
      (files) => {
        for (const name of [...files.keys()]) if (name.startsWith("data/checkpoints/000002/")) files.delete(name);
      },
    ],
    [
      "seals again with a key of their own",
      (files) => {
        const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
        const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
        files.set(packNames.checkpointKey, Buffer.from(publicPem(pem)));
        for (const name of [...files.keys()].filter((file) => file.endsWith("checkpoint.txt")))
          files.set(name.replace(".txt", ".sig"), signBytes(pem, files.get(name) ?? Buffer.alloc(0)));
      },
    ],
  ];

  it.each(attacks)("%s is found out by the script and by the verifier", async (_, attack) => {
    const files = new Map(pack.files);
    attack(files);
    const { script: shell, verdict } = await judge(resign(files));
    expect(shell.output).toContain("BAD");
    expect(shell.sound).toBe(false);
    expect(verdict?.sound).toBe(false);
  });

  it("changes nothing is not accused", async () => {
    const { script: shell, verdict } = await judge(resign(new Map(pack.files)));
    expect([shell.sound, verdict?.problems]).toEqual([true, []]);
  });
});

describe("a pack of a period", () => {
  it("withholds the fields of other times, and the chains still verify", async () => {
    const built = await builtPack(world, owner, { matrix, from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" });
    const { files } = unpackPack(built.path, join(folder, "period"));
    expect(runVerifyScript(files, scriptIn(files), keyPem).sound).toBe(true);
    const table = files.get("data/tables/communications.csv")?.toString().trim().split("\r\n") ?? [];
    expect(table).toHaveLength(2);
    expect([...files.keys()].filter((name) => name.startsWith("data/originals/"))).toEqual([]);
  });

  it("is refused when it ends before it begins", async () => {
    const period = { matrix, from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" };
    expect(await run(world, requestPack, period, owner)).toMatchObject({ refusal: { code: "period-ends-first" } });
  });
});

describe("two builds of one request", () => {
  it("hold the same files in the same order with the same bytes, but for what is signed anew", async () => {
    const build = async (name: string) => {
      const client = new Client({ connectionString: appUrl });
      await client.connect();
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const { logStream } = await app.matrix.findUniqueOrThrow({ where: { id: matrix } });
      const request = {
        id: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
        matrix: { id: matrix, name: "Head office", logStream },
        organisation: { name: "Fjordlys Kraft", language: "en", zone: "Europe/Oslo" },
        requestedBy: { id: owner.id, name: "Robin Owner" },
        requestedAt: new Date("2026-11-22T09:00:00Z"),
        from: null,
        to: null,
        name: "evidence-pack",
      };
      const path = join(folder, `${name}.zip`);
      const progress = async () => {};
      await writePack(path, request, { db: app, client, secrets: currentSecrets(), progress });
      await client.end();
      return unpackPack(path, join(folder, name)).files;
    };
    const [first, second] = [await build("first"), await build("second")];
    expect([...second.keys()]).toEqual([...first.keys()]);
    const differing = [...first].filter(([name, bytes]) => !second.get(name)?.equals(bytes)).map(([name]) => name);
    expect(differing).toEqual([packNames.signature]);
  });
});

describe("whoever asks for a pack", () => {
  it("waits for it before asking for another one", async () => {
    const other = await signedIn(world, "Dana Privacy", "dpo");
    accepted(await run(world, requestPack, { matrix }, other));
    expect(await run(world, requestPack, { matrix }, other)).toMatchObject({ refusal: { code: "pack-waiting" } });
  });

  it("and is an auditor sees and gets only packs of their own, and every download is recorded", async () => {
    const auditor = await signedIn(world, "Alex Auditor", "auditor");
    const [ofOwner] = accepted(await ask(world, listPacks, {}, owner)).packs;
    expect(accepted(await ask(world, listPacks, {}, auditor)).packs).toEqual([]);
    const foreign = { pack: ofOwner?.id ?? "" };
    expect(await run(world, downloadPack, foreign, auditor)).toMatchObject({ refusal: { code: "not-allowed" } });

    const { id } = await builtPack(world, auditor, { matrix });
    expect(accepted(await ask(world, listPacks, {}, auditor)).packs.map((one) => one.id)).toEqual([id]);
    accepted(await run(world, downloadPack, { pack: id }, auditor));
    const { rows } = await appPool.query(
      `SELECT convert_from(record, 'UTF8')::jsonb AS record FROM ledger.entry
       WHERE convert_from(record, 'UTF8') LIKE '%packs.pack-downloaded%'`,
    );
    expect(rows.map(({ record }) => [record.actor, record.meta.pack])).toEqual([[`person:${auditor.id}`, id]]);
  });

  it("gets what is said to be there: size and hash fit the file", async () => {
    const [newest] = accepted(await ask(world, listPacks, {}, owner)).packs.filter(({ state }) => state === "ready");
    const { id } = newest ?? { id: "" };
    const given = accepted(await run(world, downloadPack, { pack: id }, owner));
    expect(given.size).toBe(newest?.size);
    expect(readFileSync(path).length).toBeGreaterThan(10_000);
  });
});

describe("tocsin verify", () => {
  const answer = async (...argv: string[]) => {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const code = await runVerify(argv, { stdin: new PassThrough(), stdout, stderr });
    return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
  };

  it("says 0 for a sound pack, and which key it believed", async () => {
    const { code, out } = await answer(path, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ sound: true, problems: [], key: { from: "pack" } });
    expect((await answer(path)).out).toContain("compare this fingerprint");
  });

  it("says 1 and names the file that was changed", async () => {
    const name = find(/^data\/originals\//);
    const zip = join(folder, "changed.zip");
    writeFileSync(zip, await zipOf(pack.name, new Map([...pack.files, [name, Buffer.from("other")]])));
    const { code, out } = await answer(zip, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toContainEqual(expect.objectContaining({ code: "file-changed", name }));
  });

  it("says 1 for a pack that is damaged on the disk", async () => {
    const bytes = readFileSync(path);
    const zip = join(folder, "changed.zip");
    for (const file of ["data/matrix/v1/matrix.pdf", "data/matrix/v2/matrix.xlsx", "data/00-summary.pdf"]) {
      const name = `${pack.name}/${file}`;
      // In what is packed, right behind the name: a name before it is read from the list at the end of the zip.
      const at = bytes.indexOf(name) + name.length + 64;
      const damaged = Buffer.from(bytes);
      damaged.fill(0xff, at, at + 64);
      writeFileSync(zip, damaged);
      expect([file, (await answer(zip, "--json")).code]).toEqual([file, 1]);
    }
  });

  it("says 2 for what is no pack, no file or no key", async () => {
    const other = join(folder, "other.zip");
    writeFileSync(other, await zipOf("something", new Map([["a.txt", Buffer.from("x")]])));
    expect((await answer(other)).code).toBe(2);
    expect((await answer(join(folder, "missing.zip"))).code).toBe(2);
    expect((await answer(path, "--key", other)).code).toBe(2);
    expect((await answer()).code).toBe(2);
    expect((await answer(path, "--unknown")).code).toBe(2);
  });
});

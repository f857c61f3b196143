import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { buildSync } from "esbuild";
import { Pool } from "pg";
import { requestPack } from "@/application/evidence/request-pack";
import { createMatrix } from "@/application/matrix/create-matrix";
import { run } from "@/application/runner/run";
import type { Entry } from "@/core/ledger/entry";
import { openDatabase } from "@/platform/database/client";
import { keepReceived, type ReceivedFile, receiveOriginal } from "@/platform/files/originals";
import { packPath } from "@/platform/files/packs";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { projectFolder } from "@/platform/project";
import { realWorld } from "@/platform/world";
import "./support/environment";
import { accepted } from "../tests/support/accepted";
import { append } from "../tests/support/ledger";
import { signedIn } from "../tests/support/world";
import { withDatabase } from "./support/database";

const entries = 10_000;
const originals = 200;
const originalBytes = 1024 * 1024;

/** Measures building a pack of 10,000 logged communications, its memory, and how long verifying it takes. */
await withDatabase(async (url) => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-bench-pack-"));
  Object.assign(process.env, { TOCSIN_DATABASE_URL: url, TOCSIN_DATA: folder });
  const database = openDatabase(url);
  const pool = new Pool({ connectionString: url });
  try {
    const world = realWorld(database);
    await database.organisation.create({
      data: { name: "Bench", scope: "All", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
    });
    const owner = await signedIn(world, "Bench Owner", "isms-manager");
    const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, owner));
    const { logStream } = await database.matrix.findUniqueOrThrow({ where: { id: matrix } });
    const files: ReceivedFile[] = [];
    for (let index = 0; index < originals; index += 1) files.push(await original(index));
    for (let from = 0; from < entries; from += 500)
      await append(
        pool,
        Array.from({ length: 500 }, (_, index) => communication(logStream, matrix, files[from + index])),
      );

    accepted(await run(world, requestPack, { matrix }, owner));
    const [pack] = await database.pack.findMany();
    // Built, as the product is: a loader of TypeScript would be measured with it.
    const worker = join(projectFolder, ".cache", "bench", "deliver-notice.mjs");
    buildSync({
      entryPoints: [join(import.meta.dirname, "support", "deliver-notice.ts")],
      outfile: worker,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
    });
    const told = execFileSync(process.execPath, [worker], { encoding: "utf8" });
    const built: { seconds: number; before: number; resident: number } = JSON.parse(told);
    const path = packPath(pack?.id ?? "");
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    console.log(
      `pack: ${entries} entries, ${originals} originals: ${built.seconds.toFixed(1)} s (target 60 s), ` +
        `${megabytes(built.resident)} MB resident at most (target 300 MB; ${megabytes(built.before)} MB before), ${megabytes(statSync(path).size)} MB zip`,
    );

    const verified = await seconds(async () => {
      const verdict = await verifyPackFile(path);
      if (!verdict?.sound) throw new Error(JSON.stringify(verdict?.problems[0]));
    });
    console.log(`tocsin verify: ${verified.toFixed(1)} s`);
    execFileSync("unzip", ["-q", path, "-d", folder]);
    const script = `cd evidence-pack-* && sed -n '/^#!/,$p' VERIFY.txt > ../verify.sh && sh ../verify.sh`;
    const shell = await seconds(async () => {
      execFileSync("sh", ["-c", script], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    });
    console.log(`script of VERIFY.txt: ${shell.toFixed(1)} s (target 15 s)`);
  } finally {
    await pool.end();
    await database.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function original(index: number): Promise<ReceivedFile> {
  const body = (async function* () {
    yield Buffer.from(`Original ${index}\n`);
    yield Buffer.from(randomBytes(originalBytes / 2).toString("hex"));
  })();
  const received = accepted(await receiveOriginal(`original-${index}.txt`, body));
  await keepReceived(received);
  return received;
}

function communication(stream: string, matrix: string, file: ReceivedFile | undefined): Entry {
  return {
    stream: { kind: "communications", id: stream },
    type: "communications.communication-logged",
    meta: { communication: randomUUID(), matrix, direction: "outgoing", drill: "no" },
    fields: {
      sender: "Data protection officer",
      recipients: ["Supervisory authority", "Board"],
      channel: "E-mail",
      subject: "Notice about an incident",
      summary: "What we know so far, whom it concerns and what we do about it. ".repeat(5),
      "original.1": file && { name: file.name, media: file.media, size: String(file.size), sha256: file.sha256 },
    },
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

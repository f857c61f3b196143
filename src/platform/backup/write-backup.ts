import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { About, Contents } from "@/core/backup/about";
import { accept, type Result, refuse } from "@/core/shared/result";
import { readSequences, readTables } from "@/platform/database/shape";
import { originalPathIn } from "@/platform/files/originals";
import { packPathIn } from "@/platform/files/packs";
import { copyRows } from "@/platform/ledger/copy";
import { writePart } from "./parts";
import { readBackup } from "./read-backup";
import { sealed } from "./sealed";

/** Where a backup takes everything from. The web server's role can read all of it. */
export type BackupSource = { readonly databaseUrl: string; readonly folder: string; readonly secretsFile: string };

export type WrittenBackup = Contents & {
  readonly about: About;
  readonly size: number;
  readonly sha256: string;
  /** Files that the database names and the data folder does not have. */
  readonly missing: readonly string[];
};

/**
 * Writes the whole state of an installation into one sealed file while it goes on working: all tables as of one moment,
 * files, and secrets. The file appears under its name only when it was read back whole.
 * Refuses `backup-exists` and `backup-not-writable`.
 */
export async function writeBackup(
  path: string,
  source: BackupSource,
  passphrase: Buffer,
  now: Date,
): Promise<Result<WrittenBackup>> {
  if (await stat(path).catch(() => undefined)) return refuse("backup-exists", { values: { file: path } });
  const unfinished = `${path}.${process.pid}.part`;
  const client = new Client({ connectionString: source.databaseUrl });
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const missing: string[] = [];
    await pipeline(
      Readable.from(allParts(client, source, now, missing), { objectMode: false }),
      createGzip(),
      (chunks: AsyncIterable<Buffer>) => sealed(chunks, passphrase),
      createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }),
    );
    const { about, contents } = await readBackup(createReadStream(unfinished), passphrase);
    const { size } = await stat(unfinished);
    const sha256 = await digestOf(unfinished);
    await link(unfinished, path);
    return accept({ about, ...contents, size, sha256, missing });
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && "path" in error)) throw error;
    const problem = "code" in error ? String(error.code) : error.message;
    return refuse("backup-not-writable", { values: { file: path, problem } });
  } finally {
    await client.end().catch(() => {});
    await rm(unfinished, { force: true });
  }
}

async function* allParts(client: Client, source: BackupSource, now: Date, missing: string[]) {
  const contents: Contents = { tables: 0, files: 0 };
  yield* writePart({ kind: "about" }, json(await readAbout(client, now)));
  yield* writePart({ kind: "secrets" }, await readFile(source.secretsFile));
  for (const { name, columns } of await readTables(client)) {
    const rows = client.query(copyTo(`COPY ${name} (${columns}) TO STDOUT`));
    yield* writePart({ kind: "table", name, columns }, rows as AsyncIterable<Buffer>);
    contents.tables += 1;
  }
  yield* writePart({ kind: "sequences" }, json(await readSequences(client)));
  for await (const path of namedFiles(client)) {
    const file = await open(join(source.folder, path)).catch(() => undefined);
    if (!file) {
      if (path !== "checkpoints.txt") missing.push(path);
      continue;
    }
    yield* writePart({ kind: "file", path }, file.createReadStream());
    contents.files += 1;
  }
  yield* writePart({ kind: "end", ...contents });
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

async function readAbout(client: Client, now: Date): Promise<About> {
  const [migrations, totals, checkpoint] = [
    await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM public._prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    ),
    await client.query<{ streams: number; entries: number }>(
      "SELECT count(*)::int AS streams, coalesce(sum(n), 0)::int AS entries FROM ledger.stream WHERE n > 0",
    ),
    await client.query<{ seq: number; hash: string }>(
      "SELECT seq::int, encode(hash, 'hex') AS hash FROM ledger.checkpoint ORDER BY ledger.checkpoint.seq DESC LIMIT 1",
    ),
  ];
  return {
    format: 1,
    takenAt: now.toISOString(),
    migrations: migrations.rows,
    ...(totals.rows[0] ?? { streams: 0, entries: 0 }),
    checkpoint: checkpoint.rows[0] ?? null,
  };
}

/** Names the files of this moment, relative to the data folder: what the database knows, and the kept checkpoints. */
async function* namedFiles(client: Client): AsyncGenerator<string> {
  yield "checkpoints.txt";
  for await (const batch of copyRows(client, `SELECT sha256 FROM "Original" UNION SELECT sha256 FROM "Upload"`))
    for (const [sha256] of batch) yield originalPathIn("", sha256?.toString() ?? "");
  for await (const batch of copyRows(client, `SELECT id::text FROM "Pack" WHERE state = 'ready'`))
    for (const [id] of batch) yield packPathIn("", id?.toString() ?? "");
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

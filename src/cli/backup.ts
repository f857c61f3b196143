import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { recordBackup, recordOf } from "@/application/backup/record-backup";
import { run } from "@/application/runner/run";
import { say, sayRefusal } from "@/core/language/say";
import { accept, type Result } from "@/core/shared/result";
import { readBackupKey } from "@/platform/backup/key";
import { type WrittenBackup, writeBackup } from "@/platform/backup/write-backup";
import { openDatabase } from "@/platform/database/client";
import type { Connections } from "@/platform/server/installation";
import { realWorld } from "@/platform/world";
import { readArguments } from "./arguments";
import { withInstallation } from "./installation";
import { badInput, type ExitCode, exit, type Streams } from "./streams";

/**
 * Answers `tocsin backup FILE [--data PATH] [--key FILE] [--json]`: the whole state in one sealed file, while Tocsin
 * keeps running. Exit code 1 when files are missing that the database names, 2 for bad input.
 */
export async function runBackup(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    data: { type: "string", default: ".data" },
    key: { type: "string" },
    json: { type: "boolean" },
  } as const;
  const read = readArguments("backup", options, argv, streams);
  if ("code" in read) return read.code;
  const { values, file } = read;
  const key = await readBackupKey(values.key);
  if (!key.ok) return badInput(streams, sayRefusal("en", key.refusal));
  const made = await withInstallation(values.data, (connections) => backUp(resolve(file), connections, key.value));
  const written = made.ok ? made.value : made;
  if (!written.ok) return badInput(streams, sayRefusal("en", written.refusal));
  const { about, missing, ...rest } = written.value;
  streams.stdout.write(
    values.json
      ? `${JSON.stringify({ file, ...rest, missing, takenAt: about.takenAt, entries: about.entries })}\n`
      : `${inWords(file, written.value)}\n`,
  );
  return missing.length === 0 ? exit.fine : exit.finding;
}

async function backUp(
  file: string,
  { appUrl, folder, secretsFile }: Connections,
  key: Buffer,
): Promise<Result<WrittenBackup>> {
  const database = openDatabase(appUrl, 1);
  try {
    const world = realWorld(database);
    const written = await writeBackup(file, { databaseUrl: appUrl, folder, secretsFile }, key, world.now());
    if (!written.ok) return written;
    const record = recordOf(randomUUID(), basename(file), written.value);
    const recorded = await run(world, recordBackup, record, { kind: "system", id: "terminal" });
    return recorded.ok ? accept(written.value) : recorded;
  } finally {
    await database.$disconnect();
  }
}

function inWords(file: string, { about, missing, tables, files, size, sha256 }: WrittenBackup): string {
  return [
    ...missing.map((path) => say("en", "cli.backup.missing", { path })),
    say("en", "cli.backup.made", { file, entries: about.entries, tables, files, megabytes: size / 1e6 }),
    `SHA-256 ${sha256}`,
  ].join("\n");
}

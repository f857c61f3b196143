import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { packTrial } from "@/application/backup/pack-trial";
import { recordDrill } from "@/application/backup/record-drill";
import { run } from "@/application/runner/run";
import { say, sayRefusal } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import { accept, type Result } from "@/core/shared/result";
import { judgeRestored } from "@/platform/backup/judge-restored";
import { readBackupKey } from "@/platform/backup/key";
import { clearRestored, restoreBackup } from "@/platform/backup/restore-backup";
import { openDatabase } from "@/platform/database/client";
import { type KeptText, keptFile, readKept } from "@/platform/ledger/kept";
import { type Connections, enterInstallation } from "@/platform/server/installation";
import { realWorld } from "@/platform/world";
import { readArguments } from "./arguments";
import { withInstallation } from "./installation";
import { badInput, type ExitCode, exit, type Streams } from "./streams";

type Drilled = {
  readonly sha256: string;
  readonly takenAt: string;
  readonly sound: boolean;
  readonly entries: number;
  readonly problems: number;
  readonly packed: boolean | null;
  readonly seconds: number;
};

/**
 * Answers `tocsin drill FILE [--data PATH] [--key FILE] [--unrecorded] [--json]`: restores a backup into a scratch
 * database, verifies it, builds a pack from it, and records in the ledger of the installation what was found; with
 * `--unrecorded` it only says so. Exit code 1 when something was not sound, 2 for bad input.
 */
export async function runDrill(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    data: { type: "string", default: ".data" },
    key: { type: "string" },
    unrecorded: { type: "boolean" },
    json: { type: "boolean" },
  } as const;
  const read = readArguments("drill", options, argv, streams);
  if ("code" in read) return read.code;
  const { values, file } = read;
  const key = await readBackupKey(values.key);
  if (!key.ok) return badInput(streams, sayRefusal("en", key.refusal));
  const drillBeside = async (folder: string) => drill(resolve(file), key.value, await readKept(keptFile(folder)));
  const made = values.unrecorded
    ? await drillBeside(resolve(values.data))
    : await withInstallation(values.data, async (connections) => {
        const drilled = await drillBeside(connections.folder);
        if (drilled.ok) await record(connections, drilled.value);
        return drilled;
      }).then((outcome) => (outcome.ok ? outcome.value : outcome));
  if (!made.ok) return refused(streams, made.refusal, values.json ?? false);
  const drilled = made.value;
  const words = inWords(drilled, values.unrecorded ?? false);
  streams.stdout.write(values.json ? `${JSON.stringify(drilled)}\n` : `${words}\n`);
  return drilled.sound && drilled.packed !== false ? exit.fine : exit.finding;
}

/** Programs get the code of the refusal too. */
function refused(streams: Streams, refusal: Refusal, json: boolean): ExitCode {
  if (json) streams.stdout.write(`${JSON.stringify({ refused: refusal.code })}\n`);
  return badInput(streams, sayRefusal("en", refusal));
}

/** Restores into a folder of its own with an embedded database, whatever database the installation uses. */
async function drill(file: string, key: Buffer, kept: readonly KeptText[]): Promise<Result<Drilled>> {
  const scratch = join(tmpdir(), `tocsin-drill-${randomBytes(6).toString("hex")}`);
  const start = performance.now();
  const restoring = await restoreBackup(file, key, scratch);
  if (!restoring.ok) return restoring;
  const { installation, about, sha256 } = restoring.value;
  try {
    const { verdict } = await judgeRestored(restoring.value, kept);
    enterInstallation(installation, "http://127.0.0.1");
    const packed = await packTrial(installation.appUrl);
    const { sound, entries, found } = verdict;
    const seconds = Math.round((performance.now() - start) / 1000);
    return accept({ sha256, takenAt: about.takenAt, sound, entries, problems: found, packed, seconds });
  } finally {
    await installation.close();
    await clearRestored(scratch);
    await rm(scratch, { recursive: true, force: true });
  }
}

async function record({ appUrl }: Connections, drilled: Drilled): Promise<void> {
  const database = openDatabase(appUrl, 1);
  try {
    const recorded = await run(realWorld(database), recordDrill, drilled, { kind: "system", id: "terminal" });
    if (!recorded.ok) throw new Error(recorded.refusal.code);
  } finally {
    await database.$disconnect();
  }
}

function inWords({ sound, packed, entries, problems, seconds, takenAt }: Drilled, unrecorded: boolean): string {
  const pack = packed === null ? "none" : packed ? "sound" : "unsound";
  return [
    say("en", "cli.drill.restored", { takenAt, seconds }),
    say("en", sound ? "cli.restore.sound" : "cli.restore.unsound", { entries, streams: 0, found: problems }),
    say("en", `cli.drill.pack-${pack}`),
    say("en", unrecorded ? "cli.drill.unrecorded" : "cli.drill.recorded"),
  ].join("\n");
}

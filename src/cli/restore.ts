import { recordRestore } from "@/application/backup/record-restore";
import { run } from "@/application/runner/run";
import { say, sayRefusal } from "@/core/language/say";
import type { Loss } from "@/core/ledger/loss";
import type { Verdict } from "@/core/ledger/verify";
import { judgeRestored } from "@/platform/backup/judge-restored";
import { readBackupKey } from "@/platform/backup/key";
import { type Restored, restoreBackup } from "@/platform/backup/restore-backup";
import { openDatabase } from "@/platform/database/client";
import { realWorld } from "@/platform/world";
import { readArguments } from "./arguments";
import { readNamed } from "./checkpoints";
import { badInput, type ExitCode, exit, type Streams } from "./streams";

/**
 * Answers `tocsin restore FILE [--data PATH] [--key FILE] [--checkpoints PATH] [--json]`: into an empty data folder and
 * an empty database. Exit code 1 when the ledger is not sound or an outside checkpoint knows more, 2 for bad input.
 */
export async function runRestore(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    data: { type: "string", default: ".data" },
    key: { type: "string" },
    checkpoints: { type: "string" },
    json: { type: "boolean" },
  } as const;
  const read = readArguments("restore", options, argv, streams);
  if ("code" in read) return read.code;
  const { values, file } = read;
  const key = await readBackupKey(values.key);
  if (!key.ok) return badInput(streams, sayRefusal("en", key.refusal));
  const outside = values.checkpoints === undefined ? [] : await readNamed(values.checkpoints);
  if (typeof outside === "string") return badInput(streams, outside);
  const restoring = await restoreBackup(file, key.value, values.data, process.env.DATABASE_URL);
  if (!restoring.ok) return badInput(streams, sayRefusal("en", restoring.refusal));
  const restored = restoring.value;
  try {
    const { verdict, loss } = await judgeRestored(restored, outside);
    await record(restored, loss);
    await restored.settle();
    const { about, contents, upgraded } = restored;
    streams.stdout.write(
      values.json
        ? `${JSON.stringify({ ...contents, takenAt: about.takenAt, upgraded, verdict, loss: loss ?? null })}\n`
        : `${inWords(restored, verdict, loss)}\n`,
    );
    return verdict.sound && !loss ? exit.fine : exit.finding;
  } finally {
    await restored.installation.close();
  }
}

async function record({ about, sha256, installation }: Restored, loss: Loss | undefined): Promise<void> {
  const database = openDatabase(installation.appUrl, 1);
  try {
    const lost = loss ? { until: loss.until, entries: loss.entries } : null;
    const input = { sha256, takenAt: about.takenAt, checkpoint: about.checkpoint?.seq ?? 0, lost };
    const recorded = await run(realWorld(database), recordRestore, input, { kind: "system", id: "terminal" });
    if (!recorded.ok) throw new Error(recorded.refusal.code);
  } finally {
    await database.$disconnect();
  }
}

function inWords({ about, contents, upgraded, installation }: Restored, verdict: Verdict, loss: Loss | undefined) {
  const { entries, streams, found, problems } = verdict;
  return [
    say("en", "cli.restore.done", { folder: installation.folder, takenAt: about.takenAt, ...contents }),
    ...(upgraded > 0 ? [say("en", "cli.restore.upgraded", { upgraded })] : []),
    ...problems.map(({ code, name = "" }) => say("en", `ledger.problems.${code}`, { name })),
    say("en", verdict.sound ? "cli.restore.sound" : "cli.restore.unsound", { entries, streams, found }),
    ...(loss ? [say("en", "cli.restore.loss", { ...loss })] : []),
  ].join("\n");
}

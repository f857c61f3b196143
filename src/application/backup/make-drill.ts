import { join } from "node:path";
import { run } from "@/application/runner/run";
import { refuse } from "@/core/shared/result";
import { runDrill } from "@/platform/backup/run-drill";
import { backupSettings } from "@/platform/backup/settings";
import { environment } from "@/platform/environment";
import type { Deliver } from "@/platform/jobs/outbox";
import { noteError } from "@/platform/log";
import { recordDrill } from "./record-drill";

/** Restores the newest backup of the schedule for trial and records what that showed, a failure included. */
export const makeDrill: Deliver = async ({ kind }, world) => {
  const settings = backupSettings();
  if (!settings.ok || !settings.value) return refuse("notice-outdated");
  const newest = await world.database.backup.findFirst({
    where: { state: "ready", scheduled: true },
    orderBy: { finishedAt: "desc" },
  });
  if (!newest) return refuse("notice-outdated");
  const started = performance.now();
  const { folder, keyFile } = settings.value;
  const file = join(folder, newest.fileName ?? "");
  const answer = await runDrill(file, environment().dataFolder, keyFile).catch((error) => {
    noteError("drill-failed", error, { job: kind });
    return { refused: "failed" };
  });
  const found =
    "refused" in answer
      ? {
          sha256: newest.sha256 ?? "",
          takenAt: newest.askedAt.toISOString(),
          ...{ sound: false, entries: 0, problems: 0, packed: null, failure: answer.refused },
          seconds: Math.round((performance.now() - started) / 1000),
        }
      : answer;
  return run(world, recordDrill, found, { kind: "system", id: "backups" });
};

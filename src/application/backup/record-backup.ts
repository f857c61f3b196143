import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import type { WrittenBackup } from "@/platform/backup/write-backup";

const RecordBackup = z.object({
  backup: z.uuid(),
  fileName: z.string().min(1),
  size: z.int(),
  sha256: z.string(),
  entries: z.int(),
  checkpoint: z.int().nullable(),
  missing: z.int(),
});

/** Says what a written backup is, for `recordBackup`. */
export function recordOf(backup: string, fileName: string, written: WrittenBackup): z.input<typeof RecordBackup> {
  const { size, sha256, missing, about } = written;
  return {
    ...{ backup, fileName, size, sha256, missing: missing.length, entries: about.entries },
    checkpoint: about.checkpoint?.seq ?? null,
  };
}

/** Records that a backup is there, and what it is; only whatever made it calls this. */
export const recordBackup = command({
  name: "backup.record-backup",
  action: "backup:record",
  browserOnly: true,
  input: RecordBackup,
  async run({ tx, input: { backup, fileName, size, sha256, entries, checkpoint, missing }, now }) {
    const data = { state: "ready", finishedAt: now, fileName, size, sha256, missing, failure: null };
    await tx.backup.upsert({ where: { id: backup }, update: data, create: { id: backup, askedAt: now, ...data } });
    return done(
      { backup },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: "assurance.backup-made",
            meta: {
              ...{ backup, sha256, size: String(size), entries: String(entries), missing: String(missing) },
              checkpoint: checkpoint === null ? "none" : String(checkpoint),
            },
          },
        ],
        changed: [backup],
      },
    );
  },
});

import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { restoredType } from "@/core/ledger/loss";

/**
 * Records that this ledger goes on from a backup: from which one, and which checkpoints outside are known to be lost.
 * Only the program that restored it calls this.
 */
export const recordRestore = command({
  name: "backup.record-restore",
  action: "backup:record",
  browserOnly: true,
  input: z.object({
    sha256: z.string(),
    takenAt: z.iso.datetime(),
    checkpoint: z.int(),
    lost: z.object({ until: z.int(), entries: z.int() }).nullable(),
  }),
  async run({ tx, input: { sha256, takenAt, checkpoint, lost } }) {
    const [incarnation] = await tx.$queryRaw<Array<{ id: string }>>`
      SELECT id FROM ledger.incarnation ORDER BY seq DESC LIMIT 1`;
    return done(
      { incarnation: incarnation?.id ?? "" },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: restoredType,
            meta: {
              ...{ incarnation: incarnation?.id ?? "", backup: sha256, taken: takenAt, after: String(checkpoint) },
              until: String(lost?.until ?? checkpoint),
              lost: String(lost?.entries ?? 0),
            },
          },
        ],
      },
    );
  },
});

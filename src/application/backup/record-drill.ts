import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";

/** Records what a trial restore of a backup showed; only the program that made it calls this. */
export const recordDrill = command({
  name: "backup.record-drill",
  action: "backup:record",
  browserOnly: true,
  input: z.object({
    sha256: z.string(),
    takenAt: z.iso.datetime(),
    sound: z.boolean(),
    entries: z.int(),
    problems: z.int(),
    packed: z.boolean().nullable(),
    seconds: z.int(),
    /** Code of the refusal when the backup could not be restored at all. */
    failure: z.string().nullable().default(null),
  }),
  async run({ tx, input, now, newId }) {
    const drill = newId();
    await tx.drill.create({ data: { id: drill, at: now, ...input, takenAt: new Date(input.takenAt) } });
    const { sha256, takenAt, sound, entries, problems, packed, seconds, failure } = input;
    return done(
      { drill },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: "assurance.restore-drilled",
            meta: {
              ...{ drill, backup: sha256, taken: takenAt, state: sound ? "sound" : "unsound" },
              ...{ entries: String(entries), problems: String(problems), seconds: String(seconds) },
              pack: packed === null ? "none" : packed ? "sound" : "unsound",
              ...(failure && { problem: failure }),
            },
          },
        ],
        changed: [drill],
      },
    );
  },
});

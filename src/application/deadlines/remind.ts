import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { RegimeId, StageId } from "@/core/deadlines/catalogue/schema";
import { reminderLevels } from "@/core/deadlines/reminders";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Something that comes due, on which level, and who is to hear of it. */
export const DueReminder = z.object({
  /** The same for the same level of the same occurrence, in every process. */
  key: z.string().max(300),
  kind: z.enum(["schedule", "review", "deadline"]),
  about: z.uuid(),
  title: z.string(),
  regime: RegimeId.nullable(),
  stage: StageId.nullable(),
  dueAt: z.date(),
  level: z.enum(reminderLevels),
  contacts: z.array(z.uuid()),
  people: z.array(z.uuid()),
});
export type DueReminder = z.infer<typeof DueReminder>;

/**
 * Reminds once: record, ledger entry and mail stand or fall together, and a second process that had the same thought is
 * refused with `nothing-changed`.
 */
export const remind = command({
  name: "deadlines.remind",
  action: "deadlines:remind",
  browserOnly: true,
  input: DueReminder,
  async run({ tx, input, now, newId }) {
    const { key, kind, about, title, regime, stage, dueAt, level, contacts, people } = input;
    const id = newId();
    const { count } = await tx.reminder.createMany({
      data: {
        ...{ id, key, kind, aboutId: about, title, regime, stage, dueAt, level, at: now },
        ...{ contactIds: contacts, personIds: people },
      },
      skipDuplicates: true,
    });
    if (count === 0) return refuse("nothing-changed");
    return done(
      { reminder: id },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: "deadlines.reminded",
            meta: { reminder: id, kind, about, level, due: dueAt.toISOString() },
            fields: { title, contacts, people },
          },
        ],
        notices: [{ key: `reminder:${id}`, kind: "deadline-reminder", payload: { reminder: id } }],
        changed: [about],
      },
    );
  },
});

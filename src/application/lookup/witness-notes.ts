import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";

/**
 * Puts on record how many notes of near misses came on each day that has ended, without their words or times.
 * Refuses `nothing-changed` when none waits for it.
 */
export const witnessNotes = command({
  name: "lookup.witness-notes",
  action: "lookup:witness",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const organisation = await tx.organisation.findFirst({ select: { zone: true } });
    const ended = { witnessed: false, day: { lt: dateOfWhen(organisation?.zone ?? "UTC", now) } };
    const notes = await tx.nearMissNote.updateManyAndReturn({
      where: ended,
      data: { witnessed: true },
      select: { day: true },
    });
    const days = [...new Set(notes.map(({ day }) => day))].sort();
    const entries = days.map(
      (day): Entry => ({
        stream: singleStreams.assurance,
        type: "lookup.near-misses-counted",
        meta: { day, count: String(notes.filter((note) => note.day === day).length) },
      }),
    );
    const [first, ...rest] = entries;
    return first ? done({ days: days.length }, { entries: [first, ...rest] }) : refuse("nothing-changed");
  },
});

import { command, done, recordedLater } from "@/application/runner/act";
import { NoteNearMiss, notesADay } from "@/core/lookup/near-miss";
import { refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";

/**
 * Takes a near miss or a worry from anybody, and keeps the words and the day alone: an entry in the ledger would keep
 * the time to the microsecond. Refuses `notes-full` when more came today than people write.
 */
export const noteNearMiss = command({
  name: "lookup.note-near-miss",
  action: "lookup:note",
  browserOnly: true,
  input: NoteNearMiss,
  async run({ tx, input: { text }, now, newId }) {
    const organisation = await tx.organisation.findFirst({ select: { zone: true } });
    // Counted one after the other, or many at once would pass the count.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lookup.note-near-miss'))`;
    const day = dateOfWhen(organisation?.zone ?? "UTC", now);
    if ((await tx.nearMissNote.count({ where: { day } })) >= notesADay) return refuse("notes-full");
    const note = newId();
    await tx.nearMissNote.create({ data: { id: note, day, text } });
    return done({ note }, { entries: recordedLater });
  },
});

import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

/** Lists the notes of near misses, unread ones first, then by day. */
export const listNotes = query({
  name: "lookup.list-notes",
  action: "lookup:read-notes",
  input: z.object({}),
  async run({ db }) {
    const notes = await db.nearMissNote.findMany({
      orderBy: [{ readAt: { sort: "asc", nulls: "first" } }, { day: "desc" }, { id: "asc" }],
      take: 1000,
    });
    return accept({ notes: notes.map(({ id, day, text, readAt }) => ({ id, day, text, read: readAt !== null })) });
  },
});

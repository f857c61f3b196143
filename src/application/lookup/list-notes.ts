import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

const pageSize = 50;

/** Lists the notes of near misses, unread ones first, then by day. */
export const listNotes = query({
  name: "lookup.list-notes",
  action: "lookup:read-notes",
  input: z.object({ page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input: { page } }) {
    const [total, notes] = await Promise.all([
      db.nearMissNote.count(),
      db.nearMissNote.findMany({
        orderBy: [{ readAt: { sort: "desc", nulls: "first" } }, { day: "desc" }, { id: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]);
    return accept({
      notes: notes.map(({ id, day, text, readAt }) => ({ id, day, text, read: readAt !== null })),
      ...{ total, page, pageSize },
    });
  },
});

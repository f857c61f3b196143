import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { SettleNote } from "@/core/lookup/near-miss";
import { refuse } from "@/core/shared/result";

/** Marks a note as read, so that it no longer waits for anybody. */
export const settleNote = command({
  name: "lookup.settle-note",
  action: "lookup:read-notes",
  input: SettleNote,
  async run({ tx, input: { note }, now }) {
    const { count } = await tx.nearMissNote.updateMany({ where: { id: note, readAt: null }, data: { readAt: now } });
    if (count === 0) return refuse("not-found", { values: { thing: "note" } });
    return done(
      { note },
      { entries: [{ stream: singleStreams.assurance, type: "lookup.near-miss-read", meta: { note } }] },
    );
  },
});

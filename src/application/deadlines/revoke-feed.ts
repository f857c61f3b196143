import { command, done } from "@/application/runner/act";
import { NameFeed } from "@/core/deadlines/feed";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Takes one of one's own secret addresses back; it stops working at once. */
export const revokeFeed = command({
  name: "deadlines.revoke-feed",
  action: "deadlines:own-feeds",
  browserOnly: true,
  input: NameFeed,
  async run({ tx, input, actor, now, authorise }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const own = authorise({ belongsTo: actor.id });
    if (!own.ok) return own;
    const { count } = await tx.calendarFeed.updateMany({
      where: { id: input.feed, personId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "feed" } });
    const meta = { feed: input.feed, person: actor.id };
    return done(undefined, { entries: [{ stream: singleStreams.deadlines, type: "deadlines.feed-revoked", meta }] });
  },
});

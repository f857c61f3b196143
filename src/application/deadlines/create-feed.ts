import { command, done } from "@/application/runner/act";
import { CreateFeed } from "@/core/deadlines/feed";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { hashOfToken, newToken } from "@/platform/sign-in/token";

/** Makes a secret address for a calendar program; it is shown once. */
export const createFeed = command({
  name: "deadlines.create-feed",
  action: "deadlines:own-feeds",
  browserOnly: true,
  input: CreateFeed,
  async run({ tx, input, actor, now, newId, authorise }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const own = authorise({ belongsTo: actor.id });
    if (!own.ok) return own;
    const [id, token] = [newId(), newToken()];
    const aboutId = "about" in input ? input.about : null;
    await tx.calendarFeed.create({
      data: { id, personId: actor.id, scope: input.scope, aboutId, tokenHash: hashOfToken(token), createdAt: now },
    });
    const meta = { feed: id, person: actor.id, scope: input.scope, ...(aboutId ? { about: aboutId } : {}) };
    return done(
      { feed: id, token },
      { entries: [{ stream: singleStreams.deadlines, type: "deadlines.feed-created", meta }] },
    );
  },
});

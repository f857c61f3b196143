import { command, done } from "@/application/runner/act";
import { EndSessions } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { endSessions } from "./sessions";

/** Ends one of one's own sessions, or all but the one in use. */
export const endOwnSessions = command({
  name: "access.end-sessions",
  action: "access:own-account",
  browserOnly: true,
  whileBehind: true,
  input: EndSessions,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const ended = await endSessions(tx, { personId: actor.id, id: input.session ?? { not: actor.sessionId } }, now);
    if (input.session && ended === 0) return refuse("not-found", { values: { thing: "session" } });
    const meta = { person: actor.id, session: input.session ?? "others", count: String(ended) };
    return done({ ended }, { entries: [{ stream: accessStream, type: "access.sessions-ended", meta }] });
  },
});

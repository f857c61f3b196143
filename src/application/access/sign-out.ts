import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { endSessions } from "./sessions";

/** Ends the session of the browser that asks. */
export const signOut = command({
  name: "access.sign-out",
  action: "access:own-account",
  browserOnly: true,
  whileBehind: true,
  input: z.object({}),
  async run({ tx, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await endSessions(tx, { id: actor.sessionId }, now);
    const meta = { person: actor.id, session: actor.sessionId };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.signed-out", meta }] });
  },
});

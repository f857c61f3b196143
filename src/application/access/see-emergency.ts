import { command, done } from "@/application/runner/act";
import { SeeEmergency } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Notes that an administrator has looked into the use of an account for emergencies; whoever used it cannot. */
export const seeEmergency = command({
  name: "access.see-emergency",
  action: "access:manage-people",
  browserOnly: true,
  input: SeeEmergency,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.emergencyUse.updateMany({
      where: { id: input.use, seenAt: null, personId: { not: actor.id } },
      data: { seenBy: actor.id, seenAt: now },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "use" } });
    const meta = { person: actor.id, use: input.use };
    return done(meta, { entries: [{ stream: accessStream, type: "access.emergency-seen", meta }] });
  },
});

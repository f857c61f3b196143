import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** A verification that has not ended after so long was lost, in milliseconds. */
const lostAfter = 3_600_000;

/** Finds the verification that is being made, if any. */
export const underWay = (now: Date) => ({ state: "waiting", requestedAt: { gt: new Date(now.getTime() - lostAfter) } });

/** Asks for the whole ledger to be verified; a job does it. Refuses `verification-running`. */
export const requestVerification = command({
  name: "ledger.request-verification",
  action: "ledger:verify",
  input: z.object({}),
  async run({ tx, actor, now, newId }) {
    const requestedBy = personOf(actor);
    if (!requestedBy) return refuse("not-signed-in");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('request-verification', 0))`;
    if (await tx.verification.findFirst({ where: underWay(now), select: { id: true } }))
      return refuse("verification-running");
    const verification = newId();
    await tx.verification.create({ data: { id: verification, requestedBy, requestedAt: now } });
    return done(
      { verification },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: "assurance.verification-requested",
            meta: { verification },
          },
        ],
        notices: [{ key: `verification:${verification}`, kind: "ledger.verify", payload: { verification } }],
        changed: [verification],
      },
    );
  },
});

import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { lossAcceptedType } from "@/core/ledger/loss";
import { refuse } from "@/core/shared/result";
import { currentLoss } from "@/platform/ledger/outside";
import { whoAcknowledged } from "./loss-acknowledged";

/**
 * Says that what the outside knows is lost and that the ledger shall go on without it. When a second person has said so
 * too, a new incarnation is opened, and the checkpoints that were lost stay on record.
 * Refuses `nothing-changed` while nothing is missing, and `already-answered`.
 */
export const acceptLoss = command({
  name: "ledger.accept-loss",
  action: "ledger:accept-loss",
  browserOnly: true,
  whileBehind: true,
  input: z.object({ until: z.int(), why: z.string().trim().min(1).max(2_000) }),
  async run({ tx, input: { until, why }, actor }) {
    const loss = currentLoss();
    const by = personOf(actor);
    if (by === undefined) return refuse("not-signed-in");
    if (!loss || loss.until !== until) return refuse("nothing-changed");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ledger.accept-loss'))`;
    const before = await whoAcknowledged(tx, loss);
    if (before.some(({ person }) => person === by)) return refuse("already-answered");
    const span = { after: String(loss.after), until: String(until), lost: String(loss.entries) };
    const said: Entry = {
      stream: singleStreams.assurance,
      type: "assurance.loss-acknowledged",
      meta: { ...span, person: by },
      fields: { why },
    };
    if (before.length === 0) return done({ accepted: false }, { entries: [said] });
    const [opened] = await tx.$queryRaw<Array<{ id: string }>>`SELECT ledger.open_incarnation()::text AS id`;
    const accepted = { ...span, incarnation: opened?.id ?? "" };
    return done(
      { accepted: true },
      { entries: [said, { stream: singleStreams.assurance, type: lossAcceptedType, meta: accepted }] },
    );
  },
});

import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { privacyEntry } from "@/core/privacy/erasure";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { lockWaiting } from "./lock-waiting";

const input = z.object({ erasure: z.uuid(), comment: z.string().trim().min(1).max(4_000) });

/** Declines a request of somebody else, with the reason that they read. Refuses `erasure-decided`. */
export const declineErasure = command({
  name: "privacy.decline-erasure",
  action: "privacy:confirm",
  input,
  async run({ tx, input: { erasure, comment }, actor, now, authorise }) {
    const waiting = await lockWaiting(tx, erasure);
    if (!waiting.ok) return waiting;
    const allowed = authorise({ editors: waiting.value.requestedBy ? [waiting.value.requestedBy] : [] });
    if (!allowed.ok) return allowed;
    return close(tx, "declined", { erasure, comment, decidedBy: personOf(actor), now });
  },
});

/** Takes a request back before anybody decided it. Refuses `erasure-decided`. */
export const withdrawErasure = command({
  name: "privacy.withdraw-erasure",
  action: "privacy:request",
  input,
  async run({ tx, input: { erasure, comment }, actor, now }) {
    const waiting = await lockWaiting(tx, erasure);
    if (!waiting.ok) return waiting;
    return close(tx, "withdrawn", { erasure, comment, decidedBy: personOf(actor), now });
  },
});

type Closing = { erasure: string; comment: string; decidedBy: string | undefined; now: Date };

async function close(tx: Tx, state: "declined" | "withdrawn", { erasure, comment, decidedBy, now }: Closing) {
  if (!decidedBy) return refuse("not-signed-in");
  await tx.erasure.update({ where: { id: erasure }, data: { state, comment, decidedBy, decidedAt: now } });
  return done(
    { erasure },
    { entries: [privacyEntry(`erasure-${state}`, { erasure }, { comment })], changed: [erasure] },
  );
}

import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { refuse } from "@/core/shared/result";
import { carryOut } from "./carry-out";
import { lockWaiting } from "./lock-waiting";

/**
 * Confirms a request of somebody else and carries it out at once; it cannot be undone.
 * Refuses `held`, `erasure-decided`, `erasure-account-active` and `nothing-to-erase`.
 */
export const confirmErasure = command({
  name: "privacy.confirm-erasure",
  action: "privacy:confirm",
  input: z.object({ erasure: z.uuid() }),
  async run({ tx, input, actor, now, authorise }) {
    const decidedBy = personOf(actor);
    if (!decidedBy) return refuse("not-signed-in");
    const waiting = await lockWaiting(tx, input.erasure);
    if (!waiting.ok) return waiting;
    const allowed = authorise({ editors: waiting.value.requestedBy ? [waiting.value.requestedBy] : [] });
    if (!allowed.ok) return allowed;
    const carried = await carryOut(tx, waiting.value, { decidedBy, now });
    return carried.ok ? done({ erasure: input.erasure }, carried.value) : carried;
  },
});

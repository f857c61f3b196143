import { z } from "zod";
import { hashOfErasure } from "@/application/access/signed-objects";
import { spendStepUp, takesStepUp } from "@/application/access/step-up";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { StepUpProof } from "@/core/access/step-up";
import { refuse } from "@/core/shared/result";
import { carryOut } from "./carry-out";
import { lockWaiting } from "./lock-waiting";
import { withProof } from "./with-proof";

/**
 * Confirms a request of somebody else with a step-up over its exact statement, and carries it out at once; it cannot be
 * undone. Refuses `held`, `erasure-decided`, `erasure-account-active`, `nothing-to-erase` and what the step-up refuses.
 */
export const confirmErasure = command({
  name: "privacy.confirm-erasure",
  action: "privacy:confirm",
  ...takesStepUp,
  input: z.object({ erasure: z.uuid(), stepUp: StepUpProof }),
  async run({ tx, input, actor, now, authorise }) {
    const decidedBy = personOf(actor);
    if (!decidedBy) return refuse("not-signed-in");
    const waiting = await lockWaiting(tx, input.erasure);
    if (!waiting.ok) return waiting;
    const allowed = authorise({ editors: waiting.value.requestedBy ? [waiting.value.requestedBy] : [] });
    if (!allowed.ok) return allowed;
    const spent = await spendStepUp(tx, actor, now, input.stepUp, hashOfErasure(waiting.value));
    if (!spent.ok) return spent;
    const carried = await carryOut(tx, waiting.value, { decidedBy, now });
    if (!carried.ok) return carried;
    const [confirmed, ...explained] = carried.value.entries;
    const entries = [withProof(confirmed, spent.value), ...explained] as const;
    return done({ erasure: input.erasure }, { ...carried.value, entries });
  },
});

import { z } from "zod";
import { spendAsking, takesStepUp } from "@/application/access/step-up";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { StepUpProof } from "@/core/access/step-up";
import { privacyEntry, RequestErasure } from "@/core/privacy/erasure";
import { refuse } from "@/core/shared/result";
import { checkRequest } from "./check-request";
import { withProof } from "./with-proof";

/**
 * Asks that fields of an entry, or all that is held about a person, be erased, as `open-request` showed it; somebody else
 * confirms it. Nothing is erased yet. Refuses what `open-request` and the step-up refuse.
 */
export const requestErasure = command({
  name: "privacy.request-erasure",
  action: "privacy:request",
  ...takesStepUp,
  input: z.object({ stepUp: StepUpProof }),
  async run({ tx, input, actor, now, newId }) {
    const requestedBy = personOf(actor);
    if (!requestedBy) return refuse("not-signed-in");
    const spent = await spendAsking(tx, actor, now, input.stepUp, RequestErasure);
    if (!spent.ok) return spent;
    const { about, id: aboutId, basis, reason } = spent.value.asked;
    const checked = await checkRequest(tx, spent.value.asked);
    if (!checked.ok) return checked;
    const { fields, log } = checked.value;

    const id = newId();
    await tx.erasure.create({
      data: { id, about, aboutId, fields, log, basis, reason, requestedBy, requestedAt: now },
    });
    const meta = { erasure: id, about, target: aboutId, basis, fields: fields.join(",").slice(0, 200) };
    const entry = privacyEntry("erasure-requested", meta, { reason });
    return done({ erasure: id }, { entries: [withProof(entry, spent.value)], changed: [id] });
  },
});

import { z } from "zod";
import { spendAsking, takesStepUp } from "@/application/access/step-up";
import { lockErasures } from "@/application/evidence/erasures";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { StepUpProof } from "@/core/access/step-up";
import { privacyEntry } from "@/core/privacy/erasure";
import { ConfirmDue } from "@/core/privacy/retention";
import { refuse } from "@/core/shared/result";
import { type CarriedOut, carryOut } from "./carry-out";
import { chosenDue } from "./due";
import { keepDue } from "./keep-due";
import { withProof } from "./with-proof";

/**
 * Confirms that records whose time is over go, as the policy proposes and `open-due` showed it; each is erased like a
 * request, with the policy as its basis. Refuses `held` for the first that a hold keeps, `not-due` when one of them is not
 * on the list any more, and what the step-up refuses.
 */
export const confirmDue = command({
  name: "privacy.confirm-due",
  action: "privacy:confirm",
  ...takesStepUp,
  input: z.object({ stepUp: StepUpProof }),
  async run({ tx, input, actor, now, newId }) {
    const decidedBy = personOf(actor);
    if (!decidedBy) return refuse("not-signed-in");
    const spent = await spendAsking(tx, actor, now, input.stepUp, ConfirmDue);
    if (!spent.ok) return spent;
    const { kind } = spent.value.asked;
    await lockErasures(tx);
    const due = await chosenDue(tx, spent.value.asked, now);
    if (!due.ok) return due;
    const confirmed = privacyEntry("due-confirmed", { rule: kind, records: String(due.value.length) });
    const parts: CarriedOut[] = [];
    for (const { id: aboutId } of due.value) {
      const id = newId();
      const asked = { about: kind, aboutId, fields: [], log: true, basis: "retention", requestedAt: now };
      const erasure = await tx.erasure.create({ data: { id, ...asked } });
      const carried = await carryOut(tx, erasure, { decidedBy, now });
      if (!carried.ok) return carried;
      parts.push(carried.value);
    }
    const all = joined(parts);
    const placed: CarriedOut["placed"] = async ([, ...places]) => {
      await all.placed(places);
      await keepDue(tx, now);
    };
    const entries = [withProof(confirmed, spent.value), ...all.entries] as const;
    return done({ erased: parts.length }, { ...all, entries, placed });
  },
});

function joined(parts: readonly CarriedOut[]) {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    async placed(places: Parameters<CarriedOut["placed"]>[0]) {
      let from = 0;
      for (const { entries, placed } of parts) {
        await placed(places.slice(from, from + entries.length));
        from += entries.length;
      }
    },
    notices: parts.flatMap(({ notices }) => notices),
    changed: parts.flatMap(({ changed }) => changed),
  };
}

import { z } from "zod";
import { lockErasures } from "@/application/evidence/erasures";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import type { Entry } from "@/core/ledger/entry";
import { type ProposedKind, proposedKinds } from "@/core/privacy/retention";
import { refuse } from "@/core/shared/result";
import { type CarriedOut, carryOut } from "./carry-out";
import { listDue } from "./due";
import { keepDue } from "./keep-due";

/** So many at a time: each is searched for everywhere. */
const atMost = 25;

/**
 * Confirms that records whose time is over go, as the policy proposes; each is erased like a request, with the policy as
 * its basis. Refuses `held` for the first that a hold keeps, and `not-due` when one of them is not on the list any more.
 */
export const confirmDue = command({
  name: "privacy.confirm-due",
  action: "privacy:confirm",
  input: z.object({
    kind: z.enum(proposedKinds as [ProposedKind, ...ProposedKind[]]),
    ids: z.array(z.uuid()).min(1).max(atMost),
  }),
  async run({ tx, input: { kind, ids }, actor, now, newId }) {
    const decidedBy = personOf(actor);
    if (!decidedBy) return refuse("not-signed-in");
    await lockErasures(tx);
    const due = await listDue(tx, kind, now, { skip: 0, take: atMost, only: ids });
    if (due.length !== new Set(ids).size) return refuse("not-due");
    const parts: CarriedOut[] = [];
    for (const { id: aboutId } of due) {
      const id = newId();
      const asked = { about: kind, aboutId, fields: [], log: true, basis: "retention", requestedAt: now };
      const erasure = await tx.erasure.create({ data: { id, ...asked } });
      const carried = await carryOut(tx, erasure, { decidedBy, now });
      if (!carried.ok) return carried;
      parts.push(carried.value);
    }
    const all = joined(parts);
    const placed: CarriedOut["placed"] = async (places) => {
      await all.placed(places);
      await keepDue(tx, now);
    };
    return done({ erased: parts.length }, { ...all, placed });
  },
});

function joined(parts: readonly CarriedOut[]) {
  return {
    entries: parts.flatMap(({ entries }) => entries) as [Entry, ...Entry[]],
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

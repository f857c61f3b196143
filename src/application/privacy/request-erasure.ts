import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { privacyEntry, RequestErasure } from "@/core/privacy/erasure";
import { refuse } from "@/core/shared/result";
import { checkHolds } from "./holds";
import { planErasure } from "./plan-erasure";

/**
 * Asks that fields of an entry, or all that is held about a person, be erased; somebody else confirms it. Nothing is
 * erased yet. Refuses `held`, `erasure-waiting`, `nothing-to-erase` and `not-found`.
 */
export const requestErasure = command({
  name: "privacy.request-erasure",
  action: "privacy:request",
  input: RequestErasure,
  async run({ tx, input, actor, now, newId }) {
    const requestedBy = personOf(actor);
    if (!requestedBy) return refuse("not-signed-in");
    const { about, id: aboutId, basis, reason } = input;
    const fields = input.about === "communication" ? [...new Set(input.fields)] : [];
    const log = input.about === "communication" || input.log;
    const planned = await planErasure(tx, { about, id: aboutId, fields, log });
    if (!planned.ok) return planned;
    const free = await checkHolds(tx, planned.value);
    if (!free.ok) return free;
    const waiting = await tx.erasure.findFirst({ where: { about, aboutId, state: "waiting" }, select: { id: true } });
    if (waiting) return refuse("erasure-waiting");

    const id = newId();
    await tx.erasure.create({
      data: { id, about, aboutId, fields, log, basis, reason, requestedBy, requestedAt: now },
    });
    const meta = { erasure: id, about, target: aboutId, basis, fields: fields.join(",").slice(0, 200) };
    return done({ erasure: id }, { entries: [privacyEntry("erasure-requested", meta, { reason })], changed: [id] });
  },
});

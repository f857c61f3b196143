import { lockErasures } from "@/application/evidence/erasures";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { privacyEntry } from "@/core/privacy/erasure";
import { LiftHold, PlaceHold } from "@/core/privacy/hold";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";

/** Keeps a person's data, an incident or a matrix from erasure and retention until the hold is lifted. Refuses `not-found`. */
export const placeHold = command({
  name: "privacy.place-hold",
  action: "privacy:hold",
  input: PlaceHold,
  async run({ tx, input: { about, id: aboutId, name, reason }, actor, now, newId }) {
    const placedBy = personOf(actor);
    if (!placedBy) return refuse("not-signed-in");
    await lockErasures(tx);
    if (!(await exists(tx, about, aboutId))) return refuse("not-found", { field: "id", values: { thing: about } });
    const hold = newId();
    await tx.legalHold.create({ data: { id: hold, about, aboutId, name, reason, placedBy, placedAt: now } });
    const meta = { hold, about, target: aboutId };
    return done({ hold }, { entries: [privacyEntry("hold-placed", meta, { name, reason })], changed: [hold] });
  },
});

/** Lifts a hold with a reason; what it kept can be erased again. Refuses `not-found` and `nothing-changed`. */
export const liftHold = command({
  name: "privacy.lift-hold",
  action: "privacy:hold",
  input: LiftHold,
  async run({ tx, input: { hold, reason }, actor, now }) {
    const liftedBy = personOf(actor);
    if (!liftedBy) return refuse("not-signed-in");
    await lockErasures(tx);
    const found = await tx.legalHold.findUnique({ where: { id: hold } });
    if (!found) return refuse("not-found", { values: { thing: "hold" } });
    if (found.liftedAt) return refuse("nothing-changed");
    await tx.legalHold.update({ where: { id: hold }, data: { liftedBy, liftedAt: now, liftReason: reason } });
    return done({ hold }, { entries: [privacyEntry("hold-lifted", { hold }, { reason })], changed: [hold] });
  },
});

function exists(tx: Tx, about: "contact" | "account" | "case" | "matrix", id: string): Promise<object | null> {
  const only = { where: { id }, select: { id: true } } as const;
  switch (about) {
    case "contact":
      return tx.contact.findUnique(only);
    case "account":
      return tx.person.findUnique(only);
    case "case":
      return tx.clockCase.findUnique(only);
    case "matrix":
      return tx.matrix.findUnique(only);
  }
}

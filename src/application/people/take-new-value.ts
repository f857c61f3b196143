import { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { about, registered } from "@/application/registers/entry";
import { command, done } from "@/application/runner/act";
import { refuse } from "@/core/shared/result";
import { contactRegister } from "./contact-register";

/**
 * Takes over what somebody answered should be used instead. The path is pending until somebody proves it: whoever holds
 * the link could have written it. Refuses `not-found` when the path is gone or has moved on since.
 */
export const takeNewValue = command({
  name: "people.take-new-value",
  action: "people:edit",
  input: z.object({ target: z.uuid() }),
  async run({ tx, input, actor, now }) {
    const target = await tx.reachTarget.findFirst({
      where: { id: input.target, takenAt: null, newValue: { not: "" } },
    });
    if (!target) return refuse("not-found", { values: { thing: "contact" } });
    const stored = await contactRegister.load(tx, target.contactId);
    const path = stored?.fields.paths.find(({ id, value }) => id === target.pathId && value === target.value);
    if (!stored || !path) return refuse("not-found", { values: { thing: "contact" } });
    const paths = stored.fields.paths.map((one) =>
      one === path ? { ...one, value: target.newValue, verifiedAt: null } : one,
    );
    const revision = stored.revision + 1;
    await contactRegister.write(tx, target.contactId, { paths }, revision);
    await recordChanges(tx, about(contactRegister, target.contactId, actor, now), stored.fields, { paths });
    await tx.reachTarget.update({ where: { id: target.id }, data: { takenAt: now } });
    const meta = { contact: target.contactId, revision: String(revision), target: target.id };
    return done(
      { contact: target.contactId },
      { entries: [registered(contactRegister, "saved", meta, { paths })], changed: [target.testId, target.contactId] },
    );
  },
});

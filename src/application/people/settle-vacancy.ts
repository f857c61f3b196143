import { recordChanges } from "@/application/ledger/record-changes";
import { about, lockEntry, registered } from "@/application/registers/entry";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { replaced, SettleVacancy, succeed } from "@/core/people/succession";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { positionRegister } from "./position-register";
import { stakeholderRegister } from "./stakeholder-register";

/**
 * Puts somebody in the seat of a leaver, or takes the leaver out. Refuses `nothing-changed` when the post no longer names
 * the leaver, `unknown-reference` for a successor who has left as well.
 */
export const settleVacancy = command({
  name: "people.settle-vacancy",
  action: "people:edit",
  input: SettleVacancy,
  async run({ tx, input: { noun, id, leaver, successor }, actor, now }) {
    if (successor && !(await tx.contact.findFirst({ where: { id: successor, archivedAt: null } })))
      return refuse("unknown-reference", { field: "successor", values: { register: "contact" } });
    const written =
      noun === "position" ? await seatOf(tx, id, leaver, successor) : await placeOf(tx, id, leaver, successor);
    if (!written.ok) return written;
    const { register, before, after, revision } = written.value;
    await recordChanges(tx, about(register, id, actor, now), before, after);
    const meta = { [noun]: id, leaver, successor: successor ?? "", revision: String(revision) };
    return done(
      { id },
      { entries: [registered(register, "succeeded", meta, after)], changed: [singleStreams.register.id, id] },
    );
  },
});

async function seatOf(tx: Tx, id: string, leaver: string, successor: string | null) {
  const locked = await lockEntry(tx, positionRegister, id);
  if (!locked.ok) return locked;
  const { fields: before, revision } = locked.value;
  if (before.holder !== leaver && !before.deputies.includes(leaver)) return refuse("nothing-changed");
  const after = succeed(before, leaver, successor);
  await positionRegister.write(tx, id, after, revision + 1);
  return { ok: true, value: { register: positionRegister, before, after, revision: revision + 1 } } as const;
}

async function placeOf(tx: Tx, id: string, leaver: string, successor: string | null) {
  const locked = await lockEntry(tx, stakeholderRegister, id);
  if (!locked.ok) return locked;
  const { fields: before, revision } = locked.value;
  if (!before.contacts.includes(leaver)) return refuse("nothing-changed");
  const after = { contacts: replaced(before.contacts, leaver, successor) };
  await stakeholderRegister.write(tx, id, after, revision + 1);
  return { ok: true, value: { register: stakeholderRegister, before, after, revision: revision + 1 } } as const;
}

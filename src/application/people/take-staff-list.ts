import { z } from "zod";
import { registered } from "@/application/registers/entry";
import { command, done } from "@/application/runner/act";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { StaffColumns } from "@/core/people/staff";
import { refuse } from "@/core/shared/result";
import { contactRegister } from "./contact-register";
import { knownByMail, toKept, withPaths, writeProvisioned } from "./provisioning";
import { readStaffFile } from "./staff-list";

/**
 * Takes a staff list over: joiners become contacts (or are recognised by mail), movers are changed, leavers archived, so
 * that their seats wait at once; the columns are kept for the next list. Refuses `import-gone`, `nothing-changed`.
 */
export const takeStaffList = command({
  name: "people.take-staff-list",
  action: "people:edit",
  browserOnly: true,
  input: z.object({ file: z.uuid(), columns: StaffColumns, complete: z.boolean() }),
  async run({ tx, input: { file, columns, complete }, actor, now, newId }) {
    const read = await readStaffFile(tx, file, { columns, complete }, { actor, now });
    if (!read.ok) return read;
    const { joiners, movers, leavers } = read.value.plan;
    const by = { actor, now };
    const contact = (id: string) => tx.contact.findUniqueOrThrow({ where: { id }, ...withPaths });
    const entries: Entry[] = [];
    for (const person of joiners) {
      const known = await knownByMail(tx, person);
      const id = known?.id ?? newId();
      if (!known) await tx.contact.create({ data: { id, name: person.name } });
      entries.push(await writeProvisioned(tx, await contact(id), person, by));
    }
    for (const { known, person } of movers)
      entries.push(await writeProvisioned(tx, await contact(known.id), person, by));
    for (const { id, userName } of leavers) {
      const before = await contact(id);
      const kept = toKept(before);
      const paths = kept.paths.map(({ kind, value }) => ({ kind: kind as "email" | "phone" | "mobile", value }));
      entries.push(await writeProvisioned(tx, before, { ...kept, userName, paths, active: false }, by));
    }
    const [first, ...others] = entries;
    if (!first) return refuse("nothing-changed");
    await tx.staffMapping.upsert({ where: { only: true }, create: { columns }, update: { columns } });
    const counts = { joined: joiners.length, moved: movers.length, left: leavers.length };
    const meta = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    return done(counts, {
      entries: [first, ...others, registered(contactRegister, "list-taken", meta)],
      changed: [singleStreams.register.id],
    });
  },
});

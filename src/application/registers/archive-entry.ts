import { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { nameKey } from "@/core/shared/name-key";
import { refuse } from "@/core/shared/result";
import { Prisma } from "@/platform/database/generated/client";
import { about, lockEntry, registered } from "./entry";
import { idsByName } from "./names";
import type { NamedFields, Register } from "./register";
import { usesOf } from "./uses";

/** Makes the act that takes an entry out of use. Refuses `still-used` until the person has seen where and insists. */
export function archiveEntry<Fields extends NamedFields>(register: Register<Fields>) {
  return command({
    name: `${register.room}.archive-${register.noun}`,
    action: register.edit,
    input: z.object({ id: z.uuid(), insist: z.boolean().default(false) }),
    async run({ tx, input: { id, insist }, actor, now }) {
      const locked = await lockEntry(tx, register, id);
      if (!locked.ok) return locked;
      if (locked.value.archived) return refuse("nothing-changed");
      const uses = insist ? [] : await usesOf(tx, register.noun, [id]);
      if (uses.length > 0)
        return refuse("still-used", { values: { name: locked.value.fields.name, count: uses.length } });
      await setArchivedAt(tx, register.table, id, now);
      await recordChanges(tx, about(register, id, actor, now), {}, { archived: true });
      return done(
        { id },
        {
          entries: [registered(register, "archived", { [register.noun]: id })],
          changed: [singleStreams.register.id, id],
        },
      );
    },
  });
}

/** Makes the act that brings an archived entry back; refuses `name-taken` when its name is in use again. */
export function restoreEntry<Fields extends NamedFields>(register: Register<Fields>) {
  return command({
    name: `${register.room}.restore-${register.noun}`,
    action: register.edit,
    input: z.object({ id: z.uuid() }),
    async run({ tx, input: { id }, actor, now }) {
      const locked = await lockEntry(tx, register, id);
      if (!locked.ok) return locked;
      if (!locked.value.archived) return refuse("nothing-changed");
      const { name } = locked.value.fields;
      const taken = register.uniqueNames && (await idsByName(tx, register)).get(nameKey(name));
      if (taken) return refuse("name-taken", { field: "name", values: { name, id: taken } });
      await setArchivedAt(tx, register.table, id, null);
      await recordChanges(tx, about(register, id, actor, now), {}, { restored: true });
      return done(
        { id },
        {
          entries: [registered(register, "restored", { [register.noun]: id })],
          changed: [singleStreams.register.id, id],
        },
      );
    },
  });
}

function setArchivedAt(tx: Parameters<typeof usesOf>[0], table: Register["table"], id: string, at: Date | null) {
  return tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET "archivedAt" = ${at}::timestamptz WHERE id = ${id}::uuid`;
}

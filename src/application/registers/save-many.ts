import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { same } from "@/core/shared/merge";
import { refuse } from "@/core/shared/result";
import { registered } from "./entry";
import type { NamedFields, Register } from "./register";
import { lockFields, writeFields } from "./write-fields";

/**
 * Makes the act that sets fields of many entries to the same values: all of them or none. Names stay what they are, and
 * so do the ways to reach a contact. Refuses `not-found`, `nothing-changed` and what the register refuses.
 */
export function saveMany<Fields extends NamedFields>(register: Register<Fields>) {
  const own = ["name", "paths"].filter((field) => field in register.fields.shape);
  const shared = register.fields.omit(Object.fromEntries(own.map((field) => [field, true])) as never).partial();
  const input = z.object({ ids: z.array(z.uuid()).min(1).max(500), fields: shared });
  return command({
    name: `${register.room}.save-many-${register.noun}s`,
    action: register.edit,
    input: input as unknown as z.ZodType<{ ids: string[]; fields: Partial<Fields> }>,
    async run({ tx, input: { ids, fields }, actor, now }) {
      const known = await register.check(tx, fields, ids);
      if (!known.ok) return known;
      const before = await lockFields(tx, register, ids);
      const lost = ids.find((id) => !before.has(id));
      if (lost) return refuse("not-found", { field: lost, values: { thing: register.noun } });
      const changes = ids.flatMap((id) =>
        Object.entries(fields).flatMap(([field, after]) => {
          const was = before.get(id)?.(field);
          return same(was, after) ? [] : [{ id, field, before: was, after }];
        }),
      );
      if (changes.length === 0) return refuse("nothing-changed");
      await writeFields(tx, register, changes, { actor, now });
      const saved = [...new Set(changes.map(({ id }) => id))];
      return done(
        { saved: saved.length },
        {
          entries: [registered(register, "s-saved", { saved: String(saved.length) }, { ids: saved, fields })],
          changed: [singleStreams.register.id, ...saved],
        },
      );
    },
  });
}

import type { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { nameKey } from "@/core/shared/name-key";
import { refuse } from "@/core/shared/result";
import { about, registered } from "./entry";
import { idsByName } from "./names";
import type { NamedFields, Register } from "./register";

/** Makes the act that adds an entry to a register; refuses `name-taken` with the id of the entry that bears the name. */
export function addEntry<Fields extends NamedFields>(register: Register<Fields>) {
  const input = register.fields.partial().extend({ name: register.fields.shape.name });
  return command({
    name: `${register.room}.add-${register.noun}`,
    action: register.edit,
    input: input as unknown as z.ZodType<AddInput<Fields>>,
    async run({ tx, input, actor, now, newId }) {
      const taken = register.uniqueNames && (await idsByName(tx, register)).get(nameKey(input.name));
      if (taken) return refuse("name-taken", { field: "name", values: { name: input.name, id: taken } });
      const known = await register.check(tx, input, []);
      if (!known.ok) return known;
      const id = newId();
      await register.insert(tx, [{ id, fields: { ...register.empty, ...input } as unknown as Fields }]);
      await recordChanges(tx, about(register, id, actor, now), register.empty, { created: true, ...input });
      return done(
        { id },
        {
          entries: [registered(register, "added", { [register.noun]: id }, input)],
          changed: [singleStreams.register.id, id],
        },
      );
    },
  });
}

type AddInput<Fields extends NamedFields> = Partial<Fields> & Pick<Fields, "name">;

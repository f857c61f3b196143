import { z } from "zod";
import { describeConflict } from "@/application/ledger/conflict";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { merge } from "@/core/shared/merge";
import { nameKey } from "@/core/shared/name-key";
import { refuse } from "@/core/shared/result";
import { about, lockEntry, registered } from "./entry";
import { idsByName } from "./names";
import type { NamedFields, Register } from "./register";
import { renameEverywhere } from "./rename-everywhere";
import { renameInAcceptances } from "./rename-in-acceptances";

/**
 * Makes the act that saves changed fields of a register entry, joined with what others saved meanwhile.
 * It refuses `stale-revision` with both values, `nothing-changed`, `name-taken`, `not-found` and what the register refuses.
 */
export function saveEntry<Fields extends NamedFields>(register: Register<Fields>) {
  const edits = register.fields.partial();
  const input = z.object({ id: z.uuid(), revision: z.int().min(1), fields: edits, base: edits.optional() });
  return command({
    name: `${register.room}.save-${register.noun}`,
    action: register.edit,
    input: input as unknown as z.ZodType<SaveInput<Fields>>,
    async run({ tx, input, actor, now }) {
      const locked = await lockEntry(tx, register, input.id);
      if (!locked.ok) return locked;
      const { fields: theirs, revision } = locked.value;
      const base: Partial<Fields> = revision === input.revision ? { ...theirs, ...input.base } : (input.base ?? {});
      const { write, contested } = merge<Fields>(base, input.fields, theirs);
      if (contested.length > 0) {
        const conflict = await describeConflict(
          tx,
          register.noun,
          { id: input.id, revision },
          contested,
          input.fields,
          theirs,
        );
        return refuse("stale-revision", { conflict });
      }
      if (Object.keys(write).length === 0) return refuse("nothing-changed");
      const taken = write.name && register.uniqueNames && (await idsByName(tx, register)).get(nameKey(write.name));
      if (taken && taken !== input.id)
        return refuse("name-taken", { field: "name", values: { name: write.name ?? "", id: taken } });
      const known = await register.check(tx, write, [input.id]);
      if (!known.ok) return known;

      // Words of lists stand in other records as text, so that a new spelling has to reach them.
      if (write.name && register.noun === "term")
        await renameEverywhere(tx, "term", [input.id], { word: write.name }, { actor, now });
      if (write.name) await renameInAcceptances(tx, theirs.name, write.name);
      await register.write(tx, input.id, write, revision + 1);
      await recordChanges(tx, about(register, input.id, actor, now), theirs, write);
      const meta = { [register.noun]: input.id, revision: String(revision + 1) };
      return done(
        { revision: revision + 1 },
        { entries: [registered(register, "saved", meta, write)], changed: [singleStreams.register.id, input.id] },
      );
    },
  });
}

type SaveInput<Fields> = {
  readonly id: string;
  readonly revision: number;
  readonly fields: Partial<Fields>;
  readonly base?: Partial<Fields>;
};

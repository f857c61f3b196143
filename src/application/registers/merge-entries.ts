import { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { fromDuplicates } from "@/core/shared/from-duplicates";
import { lineBelow } from "@/core/shared/reporting-line";
import { refuse } from "@/core/shared/result";
import { Prisma } from "@/platform/database/generated/client";
import { about, lockEntry, registered } from "./entry";
import { joinEntries } from "./join-entries";
import type { NamedFields, Register } from "./register";
import { lockSuperiors } from "./reporting-line";

/**
 * Makes the act that joins duplicates: whatever named one of them names the kept entry, which takes over what it does
 * not say itself, and they are archived. Refuses `not-found`.
 */
export function mergeEntries<Fields extends NamedFields>(register: Register<Fields>) {
  const input = z
    .object({ kept: z.uuid(), gone: z.array(z.uuid()).min(1).max(100) })
    .refine(({ kept, gone }) => !gone.includes(kept), { path: ["gone"], message: "the kept entry cannot go" });
  return command({
    name: `${register.room}.merge-${register.noun}`,
    action: register.edit,
    input,
    async run({ tx, input: { kept, gone }, actor, now }) {
      const fields = new Map<string, Fields>();
      for (const id of [kept, ...gone].sort()) {
        const locked = await lockEntry(tx, register, id);
        if (!locked.ok) return locked;
        if (id === kept && locked.value.archived) return refuse("not-found", { values: { thing: register.noun } });
        fields.set(id, locked.value.fields);
      }
      const duplicates = gone.flatMap((id) => fields.get(id) ?? []);
      const renamed = await joinEntries(tx, register.noun, { kept, gone }, { actor, now });
      const joined = await register.load(tx, kept);
      if (!joined) return refuse("not-found", { values: { thing: register.noun } });
      const below = register.noun === "position" ? lineBelow(await lockSuperiors(tx), kept) : [];
      const taken = fromDuplicates(joined.fields as Record<string, unknown>, duplicates, [kept, ...gone, ...below]);
      await register.write(tx, kept, taken as Partial<Fields>, joined.revision + 1);
      const names = duplicates.map(({ name }) => name);
      await recordChanges(tx, about(register, kept, actor, now), joined.fields, { tookIn: names, ...taken });
      await tx.$executeRaw`UPDATE ${Prisma.raw(`"${register.table}"`)} SET "archivedAt" = ${now} WHERE id = ANY (${gone}::uuid[])`;
      for (const id of gone) await recordChanges(tx, about(register, id, actor, now), {}, { mergedInto: kept });
      return done(
        { kept, renamed },
        {
          entries: [registered(register, "merged", { [register.noun]: kept }, { gone, taken })],
          changed: [singleStreams.register.id, kept, ...gone],
        },
      );
    },
  });
}

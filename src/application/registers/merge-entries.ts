import { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { Prisma } from "@/platform/database/generated/client";
import { about, lockEntry, registered } from "./entry";
import type { NamedFields, Register } from "./register";
import { joinEverywhere } from "./rename-everywhere";

/** Makes the act that joins duplicates: whatever named one of them names the kept entry, and they are archived. */
export function mergeEntries<Fields extends NamedFields>(register: Register<Fields>) {
  const input = z
    .object({ kept: z.uuid(), gone: z.array(z.uuid()).min(1).max(100) })
    .refine(({ kept, gone }) => !gone.includes(kept), { path: ["gone"], message: "the kept entry cannot go" });
  return command({
    name: `${register.room}.merge-${register.noun}`,
    action: register.edit,
    input,
    async run({ tx, input: { kept, gone }, actor, now }) {
      for (const id of [kept, ...gone].sort()) {
        const locked = await lockEntry(tx, register, id);
        if (!locked.ok) return locked;
        if (id === kept && locked.value.archived) return refuse("not-found", { values: { thing: register.noun } });
      }
      const renamed = await joinEverywhere(tx, register.noun, gone, kept, { actor, now });
      await tx.$executeRaw`UPDATE ${Prisma.raw(`"${register.table}"`)} SET "archivedAt" = ${now} WHERE id = ANY (${gone}::uuid[])`;
      for (const id of gone) await recordChanges(tx, about(register, id, actor, now), {}, { mergedInto: kept });
      return done(
        { kept, renamed },
        {
          entries: [registered(register, "merged", { [register.noun]: kept }, { gone })],
          changed: [singleStreams.register.id, kept, ...gone],
        },
      );
    },
  });
}

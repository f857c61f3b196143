import { changeLines } from "@/application/ledger/record-changes";
import type { Act } from "@/application/registers/bring-entries";
import { about } from "@/application/registers/entry";
import type { Register } from "@/application/registers/register";
import { type Use, usesOf } from "@/application/registers/uses";
import { lockFields, writeFields } from "@/application/registers/write-fields";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import type { BatchRecord, Filled } from "@/core/matrix/import/batch";
import { takeOut } from "@/core/matrix/import/fill-in";
import { Prisma } from "@/platform/database/generated/client";
import { importedRegisters } from "./entries/registers";

type Kept = Pick<Register, "noun" | "table" | "room">;

/** In this order, so that what only the import itself names is free when its turn comes. */
const order = ["stakeholder", "channel", "position", "contact", "service", "term"] as const;

/** Takes out of the registers what an import brought, except for what others use or have edited since. */
export async function takeBack(
  act: Act,
  batch: string,
  record: BatchRecord,
): Promise<{ gone: number; entries: Entry[] }> {
  await act.tx.contactPath.deleteMany({ where: { id: { in: record.paths } } });
  const entries: Entry[] = [];
  let gone = 0;
  for (const noun of order) {
    const register: Kept = importedRegisters[noun];
    const emptied = await emptyFilled(
      act,
      register,
      record.filled.filter((filled) => filled.noun === noun),
    );
    const archived = await archiveUnused(act, register, record.added[noun]);
    gone += archived.length;
    if (archived.length + emptied.length === 0) continue;
    entries.push({
      stream: singleStreams.register,
      type: `${register.room}.${noun}s-taken-back`,
      meta: { import: batch, archived: String(archived.length), emptied: String(emptied.length) },
      fields: { archived, emptied },
    });
  }
  return { gone, entries };
}

async function emptyFilled(act: Act, register: Kept, filled: readonly Filled[]): Promise<string[]> {
  const now = await lockFields(
    act.tx,
    register,
    filled.map(({ id }) => id),
  );
  const changes = filled.flatMap((one) => {
    const before = now.get(one.id)?.(one.field);
    const after = before === undefined ? undefined : takeOut(before, one);
    return after === undefined ? [] : [{ id: one.id, field: one.field, before, after }];
  });
  await writeFields(act.tx, register, changes, act);
  return [...new Set(changes.map(({ id }) => id))];
}

async function archiveUnused({ tx, actor, now }: Act, register: Kept, added: readonly string[]): Promise<string[]> {
  if (added.length === 0) return [];
  const live = await lockFields(tx, register, added);
  const untouched = [...live].flatMap(([id, read]) => (read("revision") === 1 ? [id] : []));
  const unused = withoutUsed(untouched, await usesOf(tx, register.noun, added));
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${register.table}"`)} SET "archivedAt" = ${now}::timestamptz WHERE id = ANY (${unused}::uuid[])`;
  await tx.change.createMany({
    data: unused.flatMap((id) => changeLines(about(register, id, actor, now), {}, { archived: true })),
  });
  return [...unused];
}

/** Leaves out what somebody names who stays; entries that only name one another go together. */
function withoutUsed(going: readonly string[], uses: readonly Pick<Use, "entry" | "id">[]): readonly string[] {
  const gone = new Set(going);
  const used = new Set(uses.flatMap(({ entry, id }) => (gone.has(id) ? [] : [entry])));
  const rest = going.filter((id) => !used.has(id));
  return rest.length === going.length ? rest : withoutUsed(rest, uses);
}

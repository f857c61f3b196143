import type { Actor } from "@/core/access/actor";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { NamedFields, Register } from "./register";

/** Makes the ledger entry of an act on a register: ids in the clear, names and all else as salted fields. */
export function registered(
  register: Pick<Register, "room" | "noun">,
  happened: string,
  meta: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, unknown>> = {},
): Entry {
  return {
    stream: singleStreams.register,
    type: `${register.room}.${register.noun}-${happened}`,
    meta,
    fields: fields as Record<string, JsonValue>,
  };
}

/** Says for the history who acts on which entry, and when. */
export function about(register: Pick<Register, "noun">, recordId: string, actor: Actor, now: Date) {
  return { noun: register.noun, recordId, actor, now };
}

/** Reads an entry that is to be changed and keeps others from changing it; refuses `not-found`. */
export async function lockEntry<Fields extends NamedFields>(tx: Tx, register: Register<Fields>, id: string) {
  await tx.$executeRaw`SELECT FROM ${Prisma.raw(`"${register.table}"`)} WHERE id = ${id}::uuid FOR UPDATE`;
  const stored = await register.load(tx, id);
  return stored ? accept(stored) : refuse("not-found", { values: { thing: register.noun } });
}

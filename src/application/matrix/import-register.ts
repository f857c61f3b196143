import { type Act, bringEntries } from "@/application/registers/bring-entries";
import type { NamedFields, Register } from "@/application/registers/register";
import { lockFields, writeFields } from "@/application/registers/write-fields";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import type { Fillable, Filled } from "@/core/matrix/import/batch";
import { fillIn } from "@/core/matrix/import/fill-in";
import type { JsonValue } from "@/core/shared/canonical";
import { nameKey } from "@/core/shared/name-key";

/** What an import did to one register. */
export type Brought = {
  /** Ids by the key of what was planned. */
  readonly ids: ReadonlyMap<string, string>;
  readonly added: readonly { readonly id: string; readonly fields: object }[];
  readonly filled: readonly Filled[];
};

/** Finds entries that an import names, adds those that are missing and fills in what is empty at the others. */
export async function importRegister<Fields extends NamedFields, Planned extends NamedFields>(
  act: Act,
  register: Register<Fields> & { noun: Filled["noun"] },
  planned: readonly Planned[],
  fieldsOf: (planned: Planned) => Partial<Fields> & NamedFields,
  mayFill: readonly (keyof Fields & Fillable)[],
): Promise<Brought> {
  const byKey = new Map(planned.map((one) => [nameKey(one.name), fieldsOf(one)]));
  const names = [...byKey.values()].map(({ name }) => name);
  const { ids, added } = await bringEntries(act, register, names, (name) => byKey.get(nameKey(name)) as never);

  const fresh = new Set(added.map(({ id }) => id));
  const before = [...ids].filter(([, id]) => !fresh.has(id));
  const now = await lockFields(
    act.tx,
    register,
    before.map(([, id]) => id),
  );
  const filled = before.flatMap(([key, id]): Filled[] => {
    const [read, fields] = [now.get(id), byKey.get(key)];
    if (!read || !fields) return [];
    const brought = Object.fromEntries(mayFill.map((field) => [field, fields[field]]));
    return fillIn(read, brought).map((filling) => ({ noun: register.noun, id, ...filling }));
  });
  await writeFields(act.tx, register, filled, act);
  return { ids, added, filled };
}

/** Makes the one ledger entry of what an import did to a register; each entry of the register is a field, to be erased by itself. */
export function broughtEntry(
  { room, noun }: Pick<Register, "room" | "noun">,
  batch: string,
  { added, filled }: Omit<Brought, "ids">,
): Entry[] {
  const fields: Record<string, JsonValue> = {};
  for (const { id, fields: all } of added) fields[`${noun}.${id}`] = all as JsonValue;
  for (const { id, field, after } of filled)
    fields[`${noun}.${id}`] = { ...(fields[`${noun}.${id}`] as object), [field]: after as JsonValue };
  if (Object.keys(fields).length === 0) return [];
  const meta = { import: batch, added: String(added.length), filled: String(filled.length) };
  return [{ stream: singleStreams.register, type: `${room}.${noun}s-imported`, meta, fields }];
}

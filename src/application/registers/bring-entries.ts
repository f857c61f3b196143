import { changeLines } from "@/application/ledger/record-changes";
import type { Actor } from "@/core/access/actor";
import { nameKey } from "@/core/shared/name-key";
import type { Tx } from "@/platform/database/client";
import { about } from "./entry";
import { idsByName } from "./names";
import type { NamedFields, NewEntry, Register } from "./register";

export type Act = { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly newId: () => string };

export type Brought<Fields> = {
  /** Ids of all wanted entries, by the key of their names. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those that were missing, with what was filled in. */
  readonly added: readonly NewEntry<Partial<Fields> & NamedFields>[];
};

/**
 * Finds entries of a register by name and adds those that are missing, in a fixed number of statements. What is filled
 * in may name other wanted entries of the same register by id.
 */
export async function bringEntries<Fields extends NamedFields>(
  act: Act,
  register: Register<Fields>,
  names: readonly string[],
  fieldsOf: (name: string, ids: ReadonlyMap<string, string>) => Partial<Fields> & NamedFields,
): Promise<Brought<Fields>> {
  if (names.length === 0) return { ids: new Map(), added: [] };
  const known = await idsByName(act.tx, register);
  const ids = new Map<string, string>();
  const missing = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (ids.has(key)) continue;
    const id = known.get(key);
    if (!id) missing.set(key, name);
    ids.set(key, id ?? act.newId());
  }
  const added = [...missing].map(([key, name]) => ({ id: ids.get(key) as string, fields: fieldsOf(name, ids) }));
  await addEntries(act, register, added);
  return { ids, added };
}

/** Adds entries to a register with their history, in a fixed number of statements. */
export async function addEntries<Fields extends NamedFields>(
  { tx, actor, now }: Act,
  register: Register<Fields>,
  entries: Brought<Fields>["added"],
): Promise<void> {
  if (entries.length === 0) return;
  const { empty } = register;
  await register.insert(
    tx,
    entries.map(({ id, fields }) => ({ id, fields: { ...empty, ...fields } as unknown as Fields })),
  );
  await tx.change.createMany({
    data: entries.flatMap(({ id, fields }) =>
      changeLines(about(register, id, actor, now), empty, { created: true, ...fields }),
    ),
  });
}

/**
 * Tells what an entry takes over from its duplicates: whatever it does not say itself, from the first that says it.
 * Nothing that would name one of `ids` comes along, such as the entry itself.
 */
export function fromDuplicates<Fields extends Readonly<Record<string, unknown>>>(
  kept: Fields,
  duplicates: readonly Fields[],
  ids: readonly string[],
): Partial<Fields> {
  const taken: Partial<Fields> = {};
  for (const field of Object.keys(kept) as (keyof Fields)[]) {
    if (!isEmpty(kept[field])) continue;
    const said = duplicates.map((duplicate) => without(duplicate[field], ids)).find((value) => !isEmpty(value));
    if (said !== undefined) taken[field] = said as Fields[keyof Fields];
  }
  return taken;
}

function without(value: unknown, ids: readonly string[]): unknown {
  const names = (one: unknown) => ids.some((id) => JSON.stringify(one)?.includes(id));
  if (Array.isArray(value)) return value.filter((one) => !names(one));
  return names(value) ? null : value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

import { same } from "@/core/shared/merge";
import type { Fillable } from "./batch";

type Value = string | string[] | null;
export type Filling = { readonly field: Fillable; readonly before: Value; readonly after: Value };

/**
 * Tells what an import adds to a register entry that is there already: it fills what is empty, adds contacts to a party
 * and lines to the notes, and overrules nothing.
 */
export function fillIn(
  now: (field: Fillable) => unknown,
  brought: Readonly<Partial<Record<Fillable, Value>>>,
): Filling[] {
  return (Object.entries(brought) as [Fillable, Value][]).flatMap(([field, value]) => {
    const before = (now(field) ?? null) as Value;
    const after = joined(field, before, value);
    return after === undefined ? [] : [{ field, before, after }];
  });
}

function joined(field: Fillable, before: Value, brought: Value): Value | undefined {
  if (isEmpty(brought)) return undefined;
  if (isEmpty(before)) return brought;
  if (field === "notes") return before?.includes(brought as string) ? undefined : `${before}\n${brought}`;
  if (field !== "contacts") return undefined;
  const fresh = (brought as string[]).filter((id) => !before?.includes(id));
  return fresh.length > 0 ? [...(before as string[]), ...fresh] : undefined;
}

/** Tells what a field holds once an import is taken out of it; undefined when somebody has changed it since. */
export function takeOut<Held>(
  now: unknown,
  { before, after }: { before: Held; after: Held },
): Held | unknown[] | undefined {
  if (same(now, after)) return before;
  if (Array.isArray(now) && Array.isArray(after))
    return now.filter((id) => !after.includes(id) || (Array.isArray(before) && before.includes(id)));
  return undefined;
}

const isEmpty = (value: Value) => value === null || value.length === 0;

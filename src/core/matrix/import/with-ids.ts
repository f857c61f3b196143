import { type ReferringField, registerOf } from "@/core/matrix/references";
import type { RowFields } from "@/core/matrix/row";
import { nameKey } from "@/core/shared/name-key";

type Ids = Readonly<Record<(typeof registerOf)[ReferringField], ReadonlyMap<string, string>>>;

/** Turns the names in a planned row into the ids of the entries they name. */
export function withIds(fields: Partial<RowFields>, ids: Ids): Partial<RowFields> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (!(field in registerOf) || value === null) return [field, value];
      const known = ids[registerOf[field as ReferringField]];
      const idOf = (name: string) => known.get(nameKey(name)) as string;
      return [field, Array.isArray(value) ? value.map(idOf) : idOf(value as string)];
    }),
  );
}

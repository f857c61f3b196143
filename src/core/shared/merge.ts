/** Tells whether two plain JSON values are the same; the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same((a as Fields)[key], (b as Fields)[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;

export type Merged<Record> = {
  /** What has to be written so that nobody's change is lost. */
  readonly write: Partial<Record>;
  /** Fields that both sides changed, to different values: a person has to choose. */
  readonly contested: readonly (keyof Record & string)[];
};

/**
 * Joins one person's changed fields with what others saved meanwhile (three-way, field by field).
 * `base` is what the changed fields held when the person began; a field without a base is contested when it differs.
 */
export function merge<Record extends Fields>(
  base: Partial<Record>,
  mine: Partial<Record>,
  theirs: Record,
): Merged<Record> {
  const write: Partial<Record> = {};
  const contested: (keyof Record & string)[] = [];
  for (const field of Object.keys(mine) as (keyof Record & string)[]) {
    if (same(mine[field], theirs[field])) continue;
    if (field in base && same(base[field], theirs[field])) write[field] = mine[field];
    else if (!(field in base) || !same(base[field], mine[field])) contested.push(field);
  }
  return { write, contested };
}

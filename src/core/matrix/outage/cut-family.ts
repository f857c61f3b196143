/** Numbers of atoms, ascending, whose joint loss makes something fail. */
export type CutSet = readonly number[];

/** Minimal cut sets of one thing: none contains another. The empty cut set means that it does not work even now. */
export type CutFamily = readonly CutSet[];

/** Something that cannot fail within the order looked at. */
export const never: CutFamily = [];
/** Something that has failed already. */
export const already: CutFamily = [[]];

/**
 * Algebra of cut families up to an order, over `atoms` numbered atoms.
 * Sets are packed into one number to be compared fast, which limits atoms to the power of the order to 2^53.
 */
export function cutAlgebra(atoms: number, order: number) {
  const base = atoms + 1;
  if (!Number.isSafeInteger(base ** order))
    throw new RangeError(`Cut sets of order ${order} over ${atoms} atoms are too many to tell apart`);

  const key = (set: CutSet) => set.reduce((packed, atom) => packed * base + atom + 1, 0);

  // Most sets fall to a single atom, so singles are looked up in a stamped array instead of the set of keys.
  const single = new Uint32Array(atoms);
  let stamp = 0;

  /** Tells whether the set contains one of the kept ones, or is one of them. */
  function covered(set: CutSet, keys: ReadonlySet<number>): boolean {
    for (const atom of set) if (single[atom] === stamp) return true;
    for (let mask = 3; mask < 1 << set.length; mask++) {
      if ((mask & (mask - 1)) === 0) continue;
      let packed = 0;
      for (let bit = 0; bit < set.length; bit++)
        if (mask & (1 << bit)) packed = packed * base + (set[bit] as number) + 1;
      if (keys.has(packed)) return true;
    }
    return false;
  }

  function minimal(sets: CutSet[]): CutFamily {
    if (sets.length < 2) return sets;
    if (sets.some((set) => set.length === 0)) return already;
    stamp++;
    const kept: CutSet[] = [];
    const keys = new Set<number>();
    for (let size = 1; size <= order; size++) {
      for (const set of sets) {
        if (set.length !== size || covered(set, keys)) continue;
        kept.push(set);
        if (size === 1) single[set[0] as number] = stamp;
        else keys.add(key(set));
      }
    }
    return kept;
  }

  /** Fails when one of the two fails. */
  function either(a: CutFamily, b: CutFamily): CutFamily {
    if (a.length === 0) return b;
    if (b.length === 0 || a === b) return a;
    return minimal([...a, ...b]);
  }

  /**
   * Fails when both fail. A set that contains one of the other family's is such a loss by itself; only the rest has to be
   * joined, and of that only what is smaller than the order, because joining makes it larger.
   */
  function both(a: CutFamily, b: CutFamily): CutFamily {
    if (a.length === 0 || b.length === 0) return never;
    if (a === b || b === already) return a;
    if (a === already) return b;
    const [left, right] = [splitBy(a, b), splitBy(b, a)];
    const joined = [...left.covered, ...right.covered];
    for (const one of left.rest)
      for (const other of right.rest) {
        if (one.length === 1 && other.length === 1) {
          const [x, y] = [one[0] as number, other[0] as number];
          joined.push(x < y ? [x, y] : [y, x]);
          continue;
        }
        const set = merge(one, other, order);
        if (set) joined.push(set);
      }
    return minimal(joined);
  }

  /** Parts a family into the sets that contain a set of the other one, and those that are left and can still grow. */
  function splitBy(family: CutFamily, other: CutFamily): { covered: CutSet[]; rest: CutSet[] } {
    stamp++;
    const keys = new Set<number>();
    for (const set of other) {
      if (set.length === 1) single[set[0] as number] = stamp;
      else keys.add(key(set));
    }
    const parts = { covered: [] as CutSet[], rest: [] as CutSet[] };
    for (const set of family) {
      if (covered(set, keys)) parts.covered.push(set);
      else if (set.length < order) parts.rest.push(set);
    }
    return parts;
  }

  /** Fails when so few of the parts work that `atLeast` is not met. */
  function tooFew(parts: readonly CutFamily[], atLeast: number): CutFamily {
    const mustFail = parts.length - atLeast + 1;
    if (mustFail <= 0) return already;
    if (atLeast <= 0) return never;
    if (mustFail === 1) {
      const shared = [...new Set(parts)];
      return shared.length === 1 ? (shared[0] ?? never) : minimal(shared.flat());
    }
    if (mustFail === parts.length)
      return parts.toSorted((a, b) => a.length - b.length).reduce((failed, part) => both(failed, part), already);
    // failing[j]: at least j of the parts seen so far fail; those too few to matter any more are left out.
    const failing: CutFamily[] = [already, ...Array.from({ length: mustFail }, () => never)];
    for (const [index, part] of parts.entries()) {
      const least = Math.max(1, mustFail - (parts.length - 1 - index));
      for (let j = Math.min(mustFail, index + 1); j >= least; j--)
        failing[j] = either(failing[j] ?? never, both(failing[j - 1] ?? never, part));
    }
    return failing[mustFail] ?? never;
  }

  function same(a: CutFamily, b: CutFamily): boolean {
    const keys = new Set(a.map(key));
    return a.length === b.length && b.every((set) => keys.has(key(set)));
  }

  return { tooFew, same };
}

/** Joins two ascending sets, or gives undefined when the union is larger than the order. */
function merge(a: CutSet, b: CutSet, order: number): CutSet | undefined {
  const union: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (union.length === order) return undefined;
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    union.push(Math.min(left, right));
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return union;
}

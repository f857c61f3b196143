/** Whom each post reports to, by their ids. */
export type Superiors = ReadonlyMap<string, string | null>;

/** Lists whom a post reports to, the nearest first; in a circle everybody once, the post itself last. */
export function lineAbove(superiors: Superiors, post: string): string[] {
  const line = new Set<string>();
  let above = superiors.get(post) ?? null;
  while (above !== null && !line.has(above)) {
    line.add(above);
    above = superiors.get(above) ?? null;
  }
  return [...line];
}

/** Lists the posts whose line leads to this one; it is among them when it reports to itself through others. */
export function lineBelow(superiors: Superiors, post: string): string[] {
  return [...superiors.keys()].filter((one) => lineAbove(superiors, one).includes(post));
}

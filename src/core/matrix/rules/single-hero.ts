import { holderOf, isEverybody, positionName } from "./support/holders";
import { inDocument, type Rule } from "./support/rule";

/** Largest share of the rows that may rest on one person. */
const shareAtMost = 0.4;
/** Below so many rows a share says nothing. */
const rowsAtLeast = 10;

export const singleHero: Rule = {
  id: "single-hero",
  severity: "warns",
  reference: "R121",
  find: (view) => {
    const owned = view.document.rows.filter(({ owner }) => owner !== null && !isEverybody(owner, view));
    if (owned.length < rowsAtLeast) return [];
    const loads = new Map<string, { rows: number; posts: Set<string> }>();
    for (const { owner } of owned) {
      const person = holderOf(owner, view) ?? `post ${owner}`;
      const load = loads.get(person) ?? { rows: 0, posts: new Set() };
      load.rows += 1;
      load.posts.add(positionName(owner, view));
      loads.set(person, load);
    }
    return [...loads.values()]
      .filter(({ rows }) => rows > owned.length * shareAtMost)
      .map(({ rows, posts }) => inDocument({ rows, of: owned.length, posts: [...posts].join(", ") }));
  },
};

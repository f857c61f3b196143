/** A position as the chart of accountability needs it. */
export type Post = { readonly id: string; readonly name: string; readonly reportsTo: string | null };

/** A place in the chart: how deep, on which line, and on which line the one it reports to stands. */
export type Place<Of extends Post = Post> = {
  readonly post: Of;
  readonly depth: number;
  readonly line: number;
  readonly above: number | null;
};

/**
 * Lays positions out as a chart: one line each, everybody below whom they report to, in the order given. Whoever reports
 * to nobody in the list, or only to themselves in a circle, begins a chart of their own.
 */
export function cascade<Of extends Post>(posts: readonly Of[]): Place<Of>[] {
  const known = new Set(posts.map(({ id }) => id));
  const below = new Map<string, Of[]>();
  const tops: Of[] = [];
  for (const post of posts) {
    const above = post.reportsTo;
    if (above === null || above === post.id || !known.has(above)) tops.push(post);
    else below.set(above, [...(below.get(above) ?? []), post]);
  }
  const places: Place<Of>[] = [];
  const seen = new Set<string>();
  const place = (post: Of, depth: number, above: number | null): void => {
    if (seen.has(post.id)) return;
    seen.add(post.id);
    const line = places.length;
    places.push({ post, depth, line, above });
    for (const next of below.get(post.id) ?? []) place(next, depth + 1, line);
  };
  for (const post of [...tops, ...posts]) place(post, 0, null);
  return places;
}

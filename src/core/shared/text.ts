/** Values nested deeper than this are nobody's input. */
const deepest = 100;

/**
 * Finds text that PostgreSQL or canonical JSON cannot hold (NUL, a lone surrogate) in plain values, keys included.
 * Gives the path to it; bytes are not looked into, and what is nested too deep counts as found.
 */
export function findUnstorableText(value: unknown, depth = 0): readonly string[] | undefined {
  if (typeof value === "string") return storable(value) ? undefined : [];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  if (depth > deepest) return [];
  for (const [key, part] of Object.entries(value)) {
    if (!storable(key)) return [];
    const below = findUnstorableText(part, depth + 1);
    if (below) return [key, ...below];
  }
  return undefined;
}

function storable(text: string): boolean {
  return !text.includes("\0") && !/\p{Cs}/u.test(text);
}

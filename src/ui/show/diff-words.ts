/** A piece of text that stayed, went or came. */
export type Segment = { kind: "same" | "removed" | "added"; text: string };

/** Words, runs of space, single signs, and single characters of scripts that write without spaces. */
const token = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}_]+|\s+|[\s\S]/gu;

/** Above this many comparisons the changed middle is shown as replaced, so that a page never waits for a long text. */
const mostComparisons = 4_000_000;

const tokensOf = (text: string): string[] => text.match(token) ?? [];

/**
 * Compares two texts word by word with a longest common subsequence.
 * Joining what stayed with what went gives `before`; with what came, `after`.
 */
export function diffWords(before: string, after: string): Segment[] {
  const old = tokensOf(before);
  const fresh = tokensOf(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const segments: Segment[] = [];
  const push = (kind: Segment["kind"], text: string) => {
    const last = segments.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else segments.push({ kind, text });
  };
  push("same", old.slice(0, start).join(""));
  for (const { kind, text } of middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)))
    push(kind, text);
  push("same", old.slice(old.length - end).join(""));
  return segments;
}

function middle(old: string[], fresh: string[]): Segment[] {
  if (old.length * fresh.length > mostComparisons || old.length === 0 || fresh.length === 0)
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: fresh.join("") },
    ];
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const segments: Segment[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      segments.push({ kind: "same", text: old[row] ?? "" });
      row += 1;
      column += 1;
    } else if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      segments.push({ kind: "removed", text: old[row] ?? "" });
      row += 1;
    } else {
      segments.push({ kind: "added", text: fresh[column] ?? "" });
      column += 1;
    }
  }
  return segments;
}

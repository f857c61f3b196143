/** As many characters as every file system takes with an ending, in any script. */
const longest = 80;

/** Names a file by what it holds: words of any script joined by hyphens, the first ones where they are too many. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts.map((part) =>
    [...part.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")].slice(0, longest).join("").replace(/^-|-$/g, ""),
  );
  return `${words.filter(Boolean).join("-")}.${ending}`;
}

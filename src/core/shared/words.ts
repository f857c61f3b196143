/** Brings a text into the form in which words are compared: one width, small letters, no accents, single blanks. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  // Most texts are ASCII, and normalising is what costs.
  return (/^[\x20-\x7e]*$/.test(small) ? small : unaccented(small)).replace(/\s+/g, " ").trim();
}

function unaccented(text: string): string {
  return text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[’‘]/g, "'");
}

const nothing = /(?!)/u;
/** Scripts that write without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Makes a pattern that finds any of the words or phrases in a plain text, as whole words where the script has blanks. */
export function anyOf(words: readonly string[]): RegExp {
  const phrases = [...new Set(words.map(plain).filter((word) => word !== ""))].sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return nothing;
  const alternatives = phrases.map((phrase) => {
    const literal = phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return unspaced.test(phrase) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(alternatives.join("|"), "u");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go (PostgreSQL refuses NUL)
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff\ufffe\uffff]/g;

/** Tidies the text of a cell: one kind of line break, no control characters, no blanks around lines, no empty ends. */
export function cleanText(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", " ")
    .replace(invisible, "")
    .split("\n")
    .map((line) => line.trim());
  return lines
    .filter((line, index) => line !== "" || lines[index - 1] !== "")
    .join("\n")
    .trim();
}

/** Puts the address of a link behind its words, unless the words say it already or it leads nowhere outside the file. */
export function withAddress(words: string, address: string | undefined): string {
  if (!address || address.length > 2_000 || !/^(https?|mailto|tel|ftp|sip):/i.test(address)) return words;
  const bare = (text: string) =>
    text
      .replace(/^(https?:\/\/|mailto:|tel:|ftp:\/\/|sip:)(www\.)?/i, "")
      .replace(/[/?#\s()-]+$|[\s()-]/g, "")
      .toLowerCase();
  if (!words.trim()) return address;
  return bare(words.slice(0, 500)).includes(bare(address)) || bare(address) === "" ? words : `${words} (${address})`;
}

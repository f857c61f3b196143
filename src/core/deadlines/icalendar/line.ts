/** Octets of a line of RFC 5545, without its end. */
const octetsAtMost = 75;

const octetsOf = (character: string) => new TextEncoder().encode(character).length;

/** Folds a line after at most 75 octets, never inside a character (RFC 5545, 3.1). */
export function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > octetsAtMost) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Writes a text value: backslash, semicolon, comma and line ends escaped, other control characters left out (3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n")
    .replace(/[^\P{Cc}\t]/gu, "");
}

/** Joins lines into a file: folded, each ended with CR LF. */
export function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

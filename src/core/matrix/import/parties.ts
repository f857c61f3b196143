import { isNone } from "./cell-value";

const lines = /\n|;|；/;
const listMark = /^(?:[-–•*·▪●]|\d+[.)])\s+/;
const separator = /(\s*[,、，]\s*|\s*(?:\+|＋|・)\s*|\s+(?:&|and|und|et|y|e|sowie)\s+)/i;
const connector =
  /^(?:and|then|with|und|dann|mit|sowie|et|puis|avec|y|luego|con)\s+(?:(?=\p{Lu})|(?=l[ea]s?\s|l['’]))/u;
const article = /^(?:(?:the|der|die|das|den|dem|le|la|les|el|los|las|il|lo|gli|de|het)\s+(?=\p{Lu})|l['’])/u;
/** First halves of names that are written with "and", such as Research and Development. */
const pairedName =
  /\b(?:communications?|research|risk|audit|health|safety|marketing|sales|forschung|public|recherche)$/i;
const brackets = /[（([{][^（([{)）\]}]*[)）\]}]/g;

/**
 * Splits a list of people, positions or groups into its members: "Board, CISO and DPO" has three. What stands in
 * brackets stays with the name before it, and a slash stays, for it often joins two words for one thing.
 */
export function splitParties(text: string): string[] {
  const parties = text
    .split(lines)
    .flatMap((line) => splitLine(line.trim().replace(listMark, "")))
    .map((party) =>
      party
        .trim()
        .replace(connector, "")
        .replace(article, "")
        .replace(/^[\s,]+|[\s,]+$/g, ""),
    )
    .map((party) => party.replace(/(\p{Ll}{3}|\p{Lu}{2})\.$/u, "$1"))
    .filter((party) => !isNone(party));
  return [...new Set(parties)];
}

function splitLine(line: string): string[] {
  const kept: string[] = [];
  const masked = line.replace(/\s+/g, " ").replace(brackets, (bracket) => `\uE000${kept.push(bracket) - 1}\uE001`);
  const pieces = masked.split(separator);
  const parties = [pieces[0] ?? ""];
  for (let at = 1; at < pieces.length; at += 2) {
    const [sign = "", piece = ""] = [pieces[at], pieces[at + 1]];
    const before = parties.at(-1) ?? "";
    if (/\p{L}|&/u.test(sign) && pairedName.test(before)) parties[parties.length - 1] = before + sign + piece;
    else parties.push(piece);
  }
  return parties.map((party) => party.replace(/\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)] ?? ""));
}

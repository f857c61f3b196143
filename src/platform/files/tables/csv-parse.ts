export type CsvField = { text: string; quoted: boolean };
export type CsvText = { records: CsvField[][]; openQuotes: number[]; strayTexts: number };

type Piece = CsvField & { end: number; stray?: boolean };

/**
 * Parses delimited text as RFC 4180 says, and forgivingly where files break it: quotes inside an unquoted field are text,
 * and an opening quote that nothing closes is text too (`openQuotes` names its record, from 1). `strayTexts` counts
 * fields with text behind the closing quote, which the wrong delimiter leaves there.
 */
export function parseCsv(text: string, delimiter: string): CsvText {
  const records: CsvField[][] = [];
  const openQuotes: number[] = [];
  let strayTexts = 0;
  let fields: CsvField[] = [];
  for (let at = 0; at <= text.length; ) {
    let piece = quotedField(text, at, delimiter);
    if (piece === "open") openQuotes.push(records.length + 1);
    if (piece === null || piece === "open") piece = plainField(text, at, delimiter);
    if (piece.stray) strayTexts += 1;
    fields.push({ text: piece.text, quoted: piece.quoted });
    const next = text[piece.end];
    at = piece.end + (next === "\r" && text[piece.end + 1] === "\n" ? 2 : 1);
    if (next === delimiter) continue;
    records.push(fields);
    fields = [];
    if (at >= text.length) break;
  }
  return { records, openQuotes, strayTexts };
}

function quotedField(text: string, start: number, delimiter: string): Piece | "open" | null {
  let at = start;
  while (text[at] === " ") at++;
  if (text[at] !== '"') return null;
  let value = "";
  at++;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return "open";
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainField(text, quote + 1, delimiter);
      return { text: value + rest.text.trimEnd(), quoted: true, end: rest.end, stray: rest.text.trim() !== "" };
    }
    value += '"';
    at = quote + 2;
  }
}

function plainField(text: string, start: number, delimiter: string): Piece {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return { text: text.slice(start, end), quoted: false, end };
}

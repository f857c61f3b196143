import { parseCsv } from "./csv-parse";

const delimiters = [",", ";", "\t", "|"] as const;
const sampleLength = 60_000;

/** Finds the delimiter that cuts the file into the most regular records; Excel's `sep=` line decides when it is there. */
export function findDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared) return declared;
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = regularity(text.slice(0, sampleLength), delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * Share of records that have the most frequent number of fields, weighed by that number; 0 when nothing is cut. It counts
 * for less when the first record, where headings stand, is cut otherwise, or when quotes do not end at the delimiter.
 */
function regularity(text: string, delimiter: string): number {
  const parsed = parseCsv(text, delimiter);
  const records = parsed.records.filter((fields) => fields.some((field) => field.text.trim() !== ""));
  const times = new Map<number, number>();
  for (const { length } of records) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  const [width, same] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  const headed = records[0]?.length === width ? 1 : 0.6;
  const quoted = parsed.strayTexts > 0 ? 0.2 : 1;
  return (same / Math.max(1, records.length)) * Math.log2(width) * headed * quoted;
}

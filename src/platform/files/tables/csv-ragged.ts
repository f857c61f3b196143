import type { CsvField } from "./csv-parse";

export type EvenRecord = {
  fields: string[];
  /** What was done: pieces joined, record given up as one text, or missing fields taken as empty. */
  state: "whole" | "repaired" | "broken" | "short";
};

/**
 * Gives every record the width of the table. A delimiter inside an unquoted cell leaves a piece that starts with a
 * blank: such pieces go back to the piece before them, but only when that yields the width exactly. A record that stays
 * too long is kept as one text, so that no value ever moves to a wrong column.
 */
export function evenRecords(records: readonly CsvField[][], delimiter: string): EvenRecord[] {
  const width = tableWidth(records, delimiter);
  return records.map((record) => {
    const filled = dropEmptyEnd(record, width);
    if (filled.length > width) {
      const joined = joinPieces(filled, delimiter);
      if (joined.length === width) return { fields: joined, state: "repaired" };
      return { fields: [record.map((field) => field.text).join(delimiter)], state: "broken" };
    }
    const texts = filled.map((field) => field.text);
    return { fields: texts, state: texts.length < width && texts.length > 1 ? "short" : "whole" };
  });
}

function joinPieces(record: readonly CsvField[], delimiter: string): string[] {
  const joined: string[] = [];
  for (const field of record) {
    const before = joined.length - 1;
    if (before >= 0 && !field.quoted && /^\s+\S/.test(field.text)) joined[before] += delimiter + field.text;
    else joined.push(field.text);
  }
  return joined;
}

function dropEmptyEnd(record: readonly CsvField[], width: number): readonly CsvField[] {
  let end = record.length;
  while (end > width && record[end - 1]?.text.trim() === "") end--;
  return record.slice(0, end);
}

/** The widest width that the first records and the repaired records agree on. */
function tableWidth(records: readonly CsvField[][], delimiter: string): number {
  const asWritten = widths(records.map((record) => record.length));
  const repaired = widths(records.map((record) => joinPieces(record, delimiter).length));
  const wellFormed = records.some((record) => {
    const joined = joinPieces(record, delimiter);
    return record.length === repaired && joined.length === repaired;
  });
  const ragged = new Set(records.map((record) => record.length).filter((length) => length > 1)).size > 1;
  return ragged && wellFormed && repaired > 1 ? repaired : asWritten;
}

/** The most frequent width above one; the wider one when two are equally frequent. */
function widths(lengths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const length of lengths) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  const [width] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1];
  return width;
}

import type { RowField } from "@/core/matrix/row";
import type { Severity } from "@/core/matrix/rules/support/rule";

/** A finding at its place in the grid. */
export type Mark = {
  readonly row: string | null;
  readonly field: RowField | null;
  readonly severity: Severity;
  readonly sentence: string;
  readonly fix: string;
};

/** The same as it travels: the texts once, the places as numbers. */
export type PackedMarks = {
  readonly texts: readonly (readonly [sentence: string, fix: string])[];
  readonly places: readonly (readonly [row: string | null, field: RowField | null, severity: Severity, text: number])[];
};

/** Puts texts and places together again. */
export function unpackMarks({ texts, places }: PackedMarks): Mark[] {
  return places.map(([row, field, severity, text]) => {
    const [sentence = "", fix = ""] = texts[text] ?? [];
    return { row, field, severity, sentence, fix };
  });
}

/** Says every text once. */
export function packMarks(marks: readonly Mark[]): PackedMarks {
  const numbers = new Map<string, number>();
  const texts: [string, string][] = [];
  const places = marks.map(({ row, field, severity, sentence, fix }) => {
    const key = `${sentence}\n${fix}`;
    const known = numbers.get(key);
    if (known !== undefined) return [row, field, severity, known] as const;
    numbers.set(key, texts.length);
    texts.push([sentence, fix]);
    return [row, field, severity, texts.length - 1] as const;
  });
  return { texts, places };
}

/** Folds case, accents and surrounding space, so that "Buro" finds "Büro". */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").trim();
}

/** Keeps the options that contain every typed word, those that begin with the text first, else in the given order. */
export function filterOptions<Option extends { label: string; note?: string }>(
  options: readonly Option[],
  typed: string,
): Option[] {
  const wanted = fold(typed);
  if (wanted === "") return [...options];
  const words = wanted.split(/\s+/);
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.note ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (option: Option) => fold(option.label).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

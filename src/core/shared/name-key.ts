/** Gives the form in which two spellings of one name are the same: case, width and white space do not matter. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

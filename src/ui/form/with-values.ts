type Option = { readonly value: string; readonly label: string };

/** Adds to the options what is chosen and no longer, or not yet, offered, so that it stays to be seen and to be taken out. */
export function withValues(options: readonly Option[], values: readonly string[]): Option[] {
  const own = values.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...own.map((value) => ({ value, label: value }))];
}

/**
 * Gives `count` places between two rows, in order; `undefined` stands for the start or the end of the list.
 * Returns undefined when too few numbers are left between them and the list must be numbered anew.
 */
export function placesBetween(
  before: number | undefined,
  after: number | undefined,
  count: number,
): number[] | undefined {
  const start = before ?? (after === undefined ? 0 : after - count - 1);
  const step = after === undefined || before === undefined ? 1 : (after - before) / (count + 1);
  const places = Array.from({ length: count }, (_, index) => start + step * (index + 1));
  const all = [start, ...places, ...(after === undefined ? [] : [after])];
  return all.every((place, index) => index === 0 || place > (all[index - 1] ?? 0)) ? places : undefined;
}

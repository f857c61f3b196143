/** Lists months (YYYY-MM) with their counts in order, those in between that have none included: silence must show. */
export function monthsBetween(counts: ReadonlyMap<string, number>): Array<readonly [month: string, count: number]> {
  const [first, ...rest] = [...counts.keys()].sort();
  if (!first) return [];
  const last = rest.at(-1) ?? first;
  const months: Array<readonly [string, number]> = [];
  for (let at = first; at <= last; at = nextMonth(at)) months.push([at, counts.get(at) ?? 0]);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
}

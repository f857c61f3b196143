/** Minutes of a week, from Monday 00:00, in which somebody answers. */
export type Hours = readonly { readonly from: number; readonly to: number }[];

const day = 24 * 60;
const week = 7 * day;

/** Beginnings by which days are known, from Monday on. */
const days = [
  ["mo", "lu"],
  ["tu", "di", "ma"],
  ["we", "mi", "me"],
  ["th", "do", "je", "ju"],
  ["fr", "ve", "vi"],
  ["sa"],
  ["su", "so"],
];
const part = /^(?:(\p{L}+)\.?(?:\s*[-–]\s*(\p{L}+)\.?)?\s+)?(\d{1,2})[:.]?(\d\d)?\s*[-–]\s*(\d{1,2})[:.]?(\d\d)?$/u;

/**
 * Reads hours such as `Mon-Fri 08:00-17:00; Sat 09:00-12:00`, `Mo-Fr 8-17` or `24/7`; without days every day is meant, and
 * hours that end before they begin run past midnight. Gives undefined for anything else.
 */
export function readHours(text: string): Hours | undefined {
  if (/^24\s*[/x]\s*7$/i.test(text.trim())) return [{ from: 0, to: week }];
  const hours: { from: number; to: number }[] = [];
  for (const piece of text
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const found = part.exec(piece);
    if (!found) return undefined;
    const [, first, last, fromHour, fromMinute, toHour, toMinute] = found;
    const begins = first === undefined ? 0 : dayOf(first);
    const ends = last === undefined ? (first === undefined ? 6 : begins) : dayOf(last);
    const from = minutes(fromHour, fromMinute);
    const to = minutes(toHour, toMinute);
    if (begins === undefined || ends === undefined || from === undefined || to === undefined) return undefined;
    const count = (ends - begins + 7) % 7;
    for (let step = 0; step <= count; step++) {
      const start = ((begins + step) % 7) * day;
      hours.push({ from: start + from, to: start + (to > from ? to : to + day) });
    }
  }
  return hours.length > 0 ? hours : undefined;
}

/** Tells whether somebody with these hours answers at an instant; undefined when hours or zone are not known. */
export function isReachable(text: string, zone: string, now: Date): boolean | undefined {
  const hours = readHours(text);
  if (!hours || !zone) return undefined;
  const minute = minuteOfWeek(zone, now);
  return hours.some(({ from, to }) => (minute >= from && minute < to) || minute + week < to);
}

function dayOf(word: string): number | undefined {
  const start = word.toLowerCase().slice(0, 2);
  const found = days.findIndex((beginnings) => beginnings.includes(start));
  return found < 0 ? undefined : found;
}

function minutes(hour = "", minute = "00"): number | undefined {
  const total = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && total <= day ? total : undefined;
}

function minuteOfWeek(zone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const value = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return (dayOf(value("weekday")) ?? 0) * day + Number(value("hour")) * 60 + Number(value("minute"));
}

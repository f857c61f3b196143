type Reading = { readonly language: string; readonly zone: string };

/** British order for English: day before month cannot be misread when the month is a word. */
const locales: Record<string, string> = { en: "en-GB" };

const localeOf = (language: string): string => locales[language] ?? language;

function zonePart(instant: Date, locale: string, zone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Names a zone at an instant: CET, MEZ, EST, or UTC+5:30 where people use no abbreviation. */
export function zoneName(instant: Date, { language, zone }: Reading): string {
  const own = zonePart(instant, localeOf(language), zone);
  if (!own.startsWith("GMT") || own === "GMT") return own === "GMT" && zone === "UTC" ? "UTC" : own;
  const american = zonePart(instant, "en-US", zone);
  return american.startsWith("GMT") ? own.replace("GMT", "UTC") : american;
}

/** Writes an instant in the reader's zone and names the zone: "3 Mar 2026, 14:05 CET". */
export function formatInstant(instant: Date, reading: Reading, precision: "minute" | "second" = "minute"): string {
  const time = new Intl.DateTimeFormat(localeOf(reading.language), {
    timeZone: reading.zone,
    hour: "2-digit",
    minute: "2-digit",
    second: precision === "second" ? "2-digit" : undefined,
    hourCycle: "h23",
  }).format(instant);
  return `${formatDay(instant, reading)}, ${time} ${zoneName(instant, reading)}`;
}

/** Writes the day of an instant in the reader's zone: "3 Mar 2026". */
export function formatDay(instant: Date, { language, zone }: Reading): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(instant);
}

/** Writes an instant in UTC, the same in every language: "2026-03-03 13:05:09 UTC". */
export function formatUtc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

const units = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** Says how far an instant is from now, in the largest unit that fits, rounded toward now: "in 3 hours", "now". */
export function formatRelative(instant: Date, now: Date, language: string): string {
  const distance = instant.getTime() - now.getTime();
  for (const [unit, length] of units)
    if (Math.abs(distance) >= length)
      return new Intl.RelativeTimeFormat(localeOf(language)).format(Math.trunc(distance / length), unit);
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(0, "second");
}

/** Writes a length of time in its two largest units from days down to minutes, rounded down: "2 days 4 hrs", "35 mins". */
export function formatDuration(milliseconds: number, language: string): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const amounts = [
    ["day", Math.floor(minutes / 1440)],
    ["hour", Math.floor(minutes / 60) % 24],
    ["minute", minutes % 60],
  ] as const;
  const first = amounts.findIndex(([, amount]) => amount > 0);
  const shown = first < 0 ? amounts.slice(2) : amounts.slice(first, first + 2).filter(([, amount]) => amount > 0);
  return shown
    .map(([unit, amount]) =>
      new Intl.NumberFormat(localeOf(language), { style: "unit", unit, unitDisplay: "short" }).format(amount),
    )
    .join(" ");
}

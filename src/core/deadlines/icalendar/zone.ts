import { dateOf, dayLength } from "@/core/time/day";
import { offsetAt } from "@/core/time/offset";
import { writeTime } from "@/core/time/written";

/** Writes a civil time, milliseconds as if it were UTC, such as 20260329T020000. */
export function writeLocal(civil: number): string {
  const day = Math.floor(civil / dayLength);
  const time = writeTime(civil - day * dayLength).replaceAll(":", "");
  return `${dateOf(day).replaceAll("-", "")}T${time.padEnd(6, "0").slice(0, 6)}`;
}

/** Writes an instant in UTC, such as 20260329T010000Z. */
export function writeUtc(at: Date): string {
  return `${writeLocal(at.getTime())}Z`;
}

function writeOffset(offset: number): string {
  const seconds = Math.abs(offset) / 1_000;
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const said = parts.slice(0, parts[2] === 0 ? 2 : 3).map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${said.join("")}`;
}

type Change = { readonly at: number; readonly from: number; readonly to: number };

function changesOf(zone: string, from: number, until: number): Change[] {
  const changes: Change[] = [];
  for (let at = from; at < until; at += dayLength) {
    let [low, high] = [at, at + dayLength];
    const [before, after] = [offsetAt(zone, low), offsetAt(zone, high)];
    if (before === after) continue;
    while (high - low > 1_000) {
      const middle = low + Math.floor((high - low) / 2_000) * 1_000;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, from: before, to: after });
  }
  return changes;
}

function observance({ at, from, to }: Change): string[] {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${kind}`,
    `DTSTART:${writeLocal(at + from)}`,
    `TZOFFSETFROM:${writeOffset(from)}`,
    `TZOFFSETTO:${writeOffset(to)}`,
    `END:${kind}`,
  ];
}

/** Describes a zone between two instants as a VTIMEZONE: its first offset, then every change of the clocks. */
export function zoneLines(zone: string, from: Date, until: Date): string[] {
  const start = Math.floor(from.getTime() / dayLength) * dayLength;
  const offset = offsetAt(zone, start);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...observance({ at: start, from: offset, to: offset }),
    ...changesOf(zone, start, until.getTime()).flatMap(observance),
    "END:VTIMEZONE",
  ];
}

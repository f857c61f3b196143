import { remembered } from "@/core/shared/remembered";
import { dayLength } from "./day";

/** One stretch of time with one offset: `from` in UTC milliseconds, `offset` in milliseconds east of UTC. */
type Stretch = { readonly from: number; readonly offset: number };

const block = 400 * dayLength;
const probe = 4 * dayLength;
const second = 1_000;

const formats = new Map<string, Intl.DateTimeFormat | null>();
const stretches = new Map<string, Map<number, readonly Stretch[]>>();

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return null;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  return remembered(formats, zone, () => makeFormat(zone));
}

/** Tells whether a name is an IANA time zone; bare offsets such as "+02:00" are not, because they know no daylight saving. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatOf(name) !== null;
}

const written = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function askIntl(zone: string, at: number): number {
  const [, sign, hours, minutes, seconds] = written.exec(formatOf(zone)?.format(at) ?? "") ?? [];
  const size = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return (sign === "-" ? -size : size) * second;
}

function changeBetween(zone: string, low: number, high: number): number {
  const offset = askIntl(zone, low);
  while (high - low > second) {
    const middle = low + Math.floor((high - low) / 2 / second) * second;
    if (askIntl(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function stretchesIn(zone: string, index: number): readonly Stretch[] {
  const from = index * block;
  const found: Stretch[] = [{ from, offset: askIntl(zone, from) }];
  for (let at = from; at < from + block; at += probe) {
    let last = askIntl(zone, at);
    const next = askIntl(zone, at + probe);
    for (let low = at; last !== next; last = askIntl(zone, low)) {
      low = changeBetween(zone, low, at + probe);
      if (low < from + block) found.push({ from: low, offset: askIntl(zone, low) });
    }
  }
  return found;
}

/**
 * Gives the offset of a zone at an instant (UTC milliseconds), in milliseconds east of UTC.
 * Asking Intl costs microseconds, so the changes of a zone are found once for each 400 days and kept; they never change.
 */
export function offsetAt(zone: string, at: number): number {
  const index = Math.floor(at / block);
  const blocks = remembered(stretches, zone, () => new Map<number, readonly Stretch[]>());
  const list = remembered(blocks, index, () => stretchesIn(zone, index));
  let offset = 0;
  for (const stretch of list) {
    if (stretch.from > at) break;
    offset = stretch.offset;
  }
  return offset;
}

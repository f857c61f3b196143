/** How a number is shown, as far as a reader of the text needs it. */
export type NumberLook = "general" | "date" | "time" | "date-time" | "duration" | "percent" | { zeros: number };

const builtIn: Record<number, NumberLook> = { 9: "percent", 10: "percent", 22: "date-time", 46: "duration" };
for (const id of [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) builtIn[id] = "date";
for (const id of [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]) builtIn[id] = "time";

/** Tells what a number format shows; `code` is a custom format of the workbook. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return builtIn[id] ?? "general";
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/\[[hms]+\]/.test(bare)) return "duration";
  const day = /[yd]|m{3,}/.test(bare) || /^m+$/.test(bare);
  const clock = /[hs]|am\/pm/.test(bare);
  if (day && !/[#0?]/.test(bare.replace(/\.0+/g, ""))) return clock ? "date-time" : "date";
  if (clock) return "time";
  if (bare.includes("%")) return "percent";
  return /^0{2,}$/.test(bare) ? { zeros: bare.length } : "general";
}

const dayLength = 86_400_000;
const two = (value: number) => String(value).padStart(2, "0");

/** Writes a cell's number as text: ISO dates and times, percent, leading zeros, no binary noise. */
export function showNumber(value: number, look: NumberLook, from1904: boolean): string {
  if (look === "percent") return `${plain(value * 100)}%`;
  if (typeof look === "object" && value >= 0 && Number.isInteger(value)) return String(value).padStart(look.zeros, "0");
  if (look === "general" || typeof look === "object" || value < 0 || value > 2_958_466) return plain(value);
  const minutes = Math.round(value * 1_440);
  if (look === "duration") return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (look === "time") return clock;
  // Excel counts a 29 February 1900 that never was: serials below 61 are one day further from the epoch.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 61 ? 31 : 30);
  const date = new Date(epoch + Math.floor(value) * dayLength).toISOString().slice(0, 10);
  return look === "date-time" && value % 1 !== 0 ? `${date} ${clock}` : date;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

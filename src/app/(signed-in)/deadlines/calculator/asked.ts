/** The address of the calculator, as Next gives it. */
export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Gives one value of the address; empty where it is missing or given twice. */
export function one(search: Search, name: string): string {
  const value = search[name];
  return typeof value === "string" ? value.trim() : "";
}

/** Joins the day and the time of an event; without a time only the day is known. */
function whenOf(search: Search, name: string): string {
  const [day, time] = [one(search, `on.${name}`), one(search, `at.${name}`)];
  return day && time ? `${day}T${time}` : day;
}

/** What the address asks for: a plain period, or the stages of a regime. */
export type Mode = "period" | "regime";

/** Reads the mode of the calculator. */
export function modeOf(search: Search): Mode {
  return one(search, "mode") === "regime" || one(search, "regime") ? "regime" : "period";
}

/** Gives the question that an address asks, in the form of the command line; null while nothing can be computed. */
export function questionOf(search: Search, zone: string): Record<string, unknown> | null {
  const given = (name: string) => (one(search, name) ? { [name]: one(search, name) } : {});
  const shared = { zone: one(search, "zone") || zone, ...given("calendar"), ...given("cutoff") };
  if (modeOf(search) === "period") {
    if (!whenOf(search, "start")) return null;
    const amount = one(search, "amount") ? { amount: Number(one(search, "amount")) } : {};
    return { ...shared, ...given("rule"), ...given("unit"), ...amount, start: whenOf(search, "start") };
  }
  const names = Object.keys(search).flatMap((key) => (key.startsWith("on.") ? key.slice(3) : []));
  const events = Object.fromEntries(
    names.flatMap((name) => (whenOf(search, name) ? [[name, whenOf(search, name)]] : [])),
  );
  if (Object.keys(events).length === 0) return null;
  return { ...shared, regime: one(search, "regime"), ...given("stage"), events };
}

import type { z } from "zod";
import { CommunicationFilter } from "@/application/evidence/list-communications";
import { dayOf, isCivilDate } from "@/core/time/day";
import { startOfDay } from "@/core/time/zone";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What the filter's form holds, as it stands in the address. */
export type FilterForm = Readonly<Record<string, string>>;

const names = ["words", "matrix", "from", "to", "direction", "planned", "drill"] as const;
const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Reads the filter out of the address; what cannot be a filter is left out, so that an old address still shows the log. */
export function filterOf(search: Awaited<SearchParams>, zone: string) {
  const given = (name: string) => (typeof search[name] === "string" ? search[name] : "");
  const form = Object.fromEntries(names.flatMap((name) => (given(name) ? [[name, given(name)]] : [])));
  const wanted: Record<string, unknown> = {
    words: given("words") || undefined,
    matrix: given("matrix") || undefined,
    direction: given("direction") || undefined,
    planned: answers[given("planned")],
    drill: answers[given("drill")],
    from: isCivilDate(given("from")) ? startOfDay(zone, dayOf(given("from"))) : undefined,
    to: isCivilDate(given("to")) ? startOfDay(zone, dayOf(given("to")) + 1) : undefined,
    page: Number(given("page") || 1),
  };
  const good = Object.entries(wanted).filter(
    ([name, value]) => CommunicationFilter.safeParse({ [name]: value }).success,
  );
  return { filter: Object.fromEntries(good) as z.input<typeof CommunicationFilter>, form };
}

/** Writes the address of the log under a filter. */
export function addressOf(form: FilterForm): string {
  return `/evidence?${new URLSearchParams(form)}`;
}

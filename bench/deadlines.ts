import { fileURLToPath } from "node:url";
import { addDays } from "date-fns";
import { assess } from "@/core/deadlines/applicability";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import type { Facts } from "@/core/deadlines/facts";
import type { Counting } from "@/core/deadlines/rule";
import { ruleIds, ruleOf } from "@/core/deadlines/rules/table";

const computations = 100_000;
const incidents = 1_000;
const zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo"];
const calendarIds = ["DE", "US-SEC", "JP", "AU-NSW", "BR"];

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const each = (milliseconds: number, count: number) => `${((milliseconds * 1_000) / count).toFixed(2)} µs each`;
const megabytes = () => process.memoryUsage().heapUsed / 1_048_576;

/** Questions for every rule in turn, over twenty years, five zones and five calendars. */
async function questions(): Promise<Array<[rule: NonNullable<ReturnType<typeof ruleOf>>, counting: Counting]>> {
  const calendars = await builtInCalendars();
  return Array.from({ length: computations }, (_, index) => {
    const rule = ruleOf(ruleIds[index % ruleIds.length] ?? "");
    const place = index % zones.length;
    const calendar = calendars(calendarIds[place] ?? "");
    if (!rule || !calendar) throw new Error("The benchmark names a rule or calendar that is gone.");
    const start = new Date(Date.UTC(2020, 0, 1) + ((index * 104_729) % 7_300) * 86_400_000 + (index % 86_400) * 1_000);
    const period = rule.standard ?? { amount: (index % 30) + 1, unit: rule.units[0] ?? "days" };
    return [rule, { start, period, zone: zones[place] ?? "UTC", calendar, regulation1182: true, relief: true }];
  });
}

function incident(index: number): Facts {
  const list = <Value>(values: readonly Value[]) => [values[index % values.length] as Value];
  return {
    "organisation.establishments": list(["DE", "US-NY", "JP", "BR", "GB"]),
    "organisation.kinds": list(["credit-institution", "nis2-entity", "hipaa-covered-entity", "apra-entity"]),
    "organisation.roles": ["controller"],
    "organisation.listings": list(["us-domestic-registrant", "none"]),
    ...(index % 3 === 0 ? {} : { "incident.personal-data": index % 3 === 1 }),
    ...(index % 5 === 0 ? {} : { "incident.people": index * 7, "incident.people-in": list(["DE", "US-CA", "SG"]) }),
    "incident.significant": index % 2 === 0,
    "incident.major": index % 4 === 0,
  };
}

/** Prints how fast deadlines and applicability are computed, against plain date-fns addition, and the memory they take. */
export default async function deadlines(): Promise<void> {
  const before = megabytes();
  const loading = performance.now();
  const asked = await questions();
  const { regimes } = builtInCatalogue();
  const loaded = performance.now() - loading;

  const run = () => {
    for (const [rule, counting] of asked) rule.count(counting);
  };
  const cold = timed(run);
  const warm = Math.min(timed(run), timed(run), timed(run));
  const starts = asked.map(([, { start }]) => start as Date);
  const add = () => {
    for (const start of starts) addDays(start, 3);
  };
  const plain = Math.min(timed(add), timed(add), timed(add));
  console.log(`deadlines: calendars, catalogue and questions ready in ${loaded.toFixed(0)} ms`);
  console.log(
    `deadlines: ${computations} computations over ${ruleIds.length} rules, reasoning included: ${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm (${each(warm, computations)})`,
  );
  console.log(
    `deadlines: plain date-fns addDays: ${plain.toFixed(0)} ms (${each(plain, computations)}), ratio ${(warm / plain).toFixed(1)}`,
  );

  const cases = Array.from({ length: incidents }, (_, index) => incident(index));
  const judge = () => {
    for (const facts of cases) assess(regimes, facts, "2026-11-22");
  };
  const first = timed(judge);
  const judged = Math.min(timed(judge), timed(judge));
  console.log(
    `deadlines: applicability of ${regimes.length} regimes for ${incidents} incidents: ${first.toFixed(0)} ms cold, ${judged.toFixed(0)} ms warm (${each(judged, incidents * regimes.length)})`,
  );
  console.log(
    `deadlines: heap ${before.toFixed(0)} MB before, ${megabytes().toFixed(0)} MB after (${asked.length} questions kept)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await deadlines();

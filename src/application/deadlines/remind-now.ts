import { run } from "@/application/runner/run";
import { remindersDue } from "@/core/deadlines/reminders-due";
import type { World } from "@/platform/world";
import { casesSince } from "./cases";
import { calendarsByZone, clocksHere } from "./planned";
import { rowsInForce } from "./planned-rows";
import { remind } from "./remind";
import { whoIsReminded } from "./who-is-reminded";

const system = { kind: "system", id: "reminders" } as const;

/** When each row was last carried out for real. */
async function lastDone({ database }: World): Promise<ReadonlyMap<string, Date>> {
  const found = await database.communication.groupBy({
    by: ["rowId"],
    where: { drill: false, rowId: { not: null } },
    _max: { happenedAt: true },
  });
  return new Map(found.flatMap(({ rowId, _max }) => (rowId && _max.happenedAt ? [[rowId, _max.happenedAt]] : [])));
}

/**
 * Reminds of everything that is due soon, not done or overdue now, and gives how many reminders it sent. Every process
 * does this; the unique key of a reminder lets only one of them succeed.
 */
export async function remindNow(world: World): Promise<number> {
  const { database } = world;
  const now = world.now();
  const organisation = await database.organisation.findFirst({ select: { zone: true } });
  if (!organisation) return 0;
  const [rows, clocks, calendarOf, doneAt] = await Promise.all([
    rowsInForce(database, now),
    clocksHere(database, now),
    calendarsByZone(),
    lastDone(world),
  ]);
  const due = remindersDue(rows, clocks, { zone: organisation.zone, calendarOf, doneAt, now });
  const sent = await database.reminder.findMany({
    where: { key: { in: due.map(({ key }) => key) } },
    select: { key: true },
  });
  const known = new Set(sent.map(({ key }) => key));
  const fresh = due.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return 0;

  const [whoFor, cases] = await Promise.all([whoIsReminded(database, now), casesSince(database, now)]);
  const openers = new Map(cases.map(({ id, openedBy }) => [id, openedBy]));
  let reminded = 0;
  for (const waiting of fresh) {
    const { rows: _rows, ...about } = waiting;
    const outcome = await run(world, remind, { ...about, ...whoFor(waiting, openers.get(about.about)) }, system);
    if (outcome.ok) reminded += 1;
  }
  return reminded;
}

import { casesSince, clocksOfCase } from "@/application/deadlines/cases";
import { catalogueHere } from "@/application/deadlines/catalogue";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { firstDue, isOpen } from "@/core/deadlines/first-due";
import type { Database } from "@/platform/database/client";

/** The deadline to act on first in a case; `at` is when it falls. */
export type WaitingClock = {
  readonly kind: "clock-running" | "clock-due-soon" | "clock-overdue";
  readonly id: string;
  readonly at: Date;
  readonly case: string;
  readonly regime: string;
  readonly stage: string;
};

/** Finds the running deadlines of open cases, the earliest first, for those who watch clocks. */
export async function waitingClocks(db: Database, actor: Actor, now: Date): Promise<WaitingClock[]> {
  if (!permit(actor, "deadlines:run-clocks").allowed) return [];
  const open = (await casesSince(db, now)).filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return [];
  const [{ catalogue }, calendars] = await Promise.all([catalogueHere(db), builtInCalendars()]);
  return open
    .flatMap((stored): WaitingClock[] => {
      const clocks = clocksOfCase(stored, catalogue.regimes, calendars, now);
      const first = firstDue(clocks.map(({ answer }) => answer));
      const named = clocks.find(({ answer }) => answer === first);
      if (!first?.deadline || !named || !isOpen(first)) return [];
      const { id, title } = stored;
      const [regime, stage] = [named.regime.name, named.stage.label];
      return [{ kind: `clock-${first.state.is}`, id, at: first.deadline, case: title, regime, stage }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

import { casesSince, clocksOfCase, firstDueOf } from "@/application/deadlines/cases";
import { catalogueHere } from "@/application/deadlines/catalogue";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { isOpen } from "@/core/deadlines/first-due";
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
      const first = firstDueOf(clocksOfCase(stored, catalogue.regimes, calendars, now));
      if (!first || !isOpen(first.answer)) return [];
      const { answer, regime, stage } = first;
      const { deadline, state } = answer;
      if (!deadline) return [];
      const about = { case: stored.title, regime: regime.name, stage: stage.label };
      return [{ kind: `clock-${state.is}`, id: stored.id, at: deadline, ...about }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

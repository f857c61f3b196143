import { z } from "zod";
import { query } from "@/application/runner/act";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { recordOfLimits } from "@/core/deadlines/record-of-limits";
import { accept } from "@/core/shared/result";
import { casesSince, clocksOfCase, firstDueOf } from "./cases";
import { catalogueHere } from "./catalogue";

const pageSize = 30;
const year = 365 * 86_400_000;

/** Lists the cases whose clocks are or were watched, open ones first, each with the deadline to act on first. */
export const listCases = query({
  name: "deadlines.list-cases",
  action: "deadlines:read",
  input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
  async run({ db, input, now, may }) {
    const [{ catalogue }, calendars, total, found, lately] = await Promise.all([
      catalogueHere(db),
      builtInCalendars(),
      db.clockCase.count(),
      db.clockCase.findMany({
        orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
        skip: (input.page - 1) * pageSize,
        take: pageSize,
        include: { statements: { orderBy: { number: "asc" } } },
      }),
      casesSince(db, new Date(now.getTime() - year)),
    ]);
    const record = recordOfLimits(
      lately.flatMap((stored) => clocksOfCase(stored, catalogue.regimes, calendars, stored.closedAt ?? now)),
    );
    return accept({
      ...{ total, page: input.page, pageSize },
      /** How the limits of the cases of the last year were kept. */
      record,
      mayRun: may("deadlines:run-clocks"),
      cases: found.map((stored) => {
        const clocks = clocksOfCase(stored, catalogue.regimes, calendars, stored.closedAt ?? now);
        const first = firstDueOf(clocks);
        const { id, title, zone, regimes, openedAt, closedAt } = stored;
        return {
          ...{ id, title, zone, regimes: regimes.length, openedAt, closedAt },
          first: first ? { answer: first.answer, regime: first.regime.name, stage: first.stage.label } : null,
        };
      }),
    });
  },
});
export type ListedCase = Extract<Awaited<ReturnType<typeof listCases.run>>, { ok: true }>["value"]["cases"][number];

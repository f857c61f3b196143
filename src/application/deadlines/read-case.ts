import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { factsAt } from "@/core/deadlines/history";
import { valuesAsked } from "@/core/deadlines/profile";
import { accept, refuse } from "@/core/shared/result";
import { clocksOfCase, recordOf } from "./cases";
import { catalogueHere } from "./catalogue";
import { clockOf } from "./clock";

/** Shows a case: its clocks with all answers they ever gave, what was said about it by whom, and who was reminded. */
export const readCase = query({
  name: "deadlines.read-case",
  action: "deadlines:read",
  input: z.object({ case: z.uuid() }),
  async run({ db, input, now, may }) {
    const [stored, { catalogue }, calendars, reminders] = await Promise.all([
      db.clockCase.findUnique({ where: { id: input.case }, include: { statements: { orderBy: { number: "asc" } } } }),
      catalogueHere(db),
      builtInCalendars(),
      db.reminder.findMany({ where: { aboutId: input.case }, orderBy: { at: "desc" }, take: 100 }),
    ]);
    if (!stored) return refuse("not-found", { values: { thing: "case" } });
    const at = stored.closedAt ?? now;
    const people = [stored.openedBy, stored.closedBy, ...stored.statements.map(({ by }) => by)];
    const names = await actorNames(
      db,
      people.flatMap((id) => (id ? [`person:${id}`] : [])),
    );
    const nameOf = (id: string | null) => names.get(`person:${id}`) ?? "";
    const corrected = new Set(stored.statements.map(({ corrects }) => corrects));
    const { id, title, zone, openedAt, closedAt, assessmentId } = stored;
    return accept({
      ...{ id, title, zone, openedAt, closedAt, assessmentId, now: at },
      openedBy: nameOf(stored.openedBy),
      closedBy: nameOf(stored.closedBy),
      mayRun: may("deadlines:run-clocks") && !stored.closedAt,
      facts: factsAt(recordOf(stored).facts, { known: at, valid: at }),
      lost: stored.regimes.filter((one) => !catalogue.regimes.some((regime) => regime.id === one)),
      choices: valuesAsked(catalogue),
      clocks: clocksOfCase(stored, catalogue.regimes, calendars, at).map(
        ({ answer, start, history, regime, stage }) => ({
          clock: clockOf(answer, catalogue, start, calendarFor(calendars, regime.calendar, zone)),
          regime: { id: regime.id, name: regime.name },
          stage: { id: stage.id, label: stage.label, from: stage.from },
          history,
        }),
      ),
      statements: stored.statements.map((statement) => ({
        ...statement,
        by: nameOf(statement.by),
        corrected: corrected.has(statement.id),
      })),
      reminders,
    });
  },
});
export type ShownCase = Extract<Awaited<ReturnType<typeof readCase.run>>, { ok: true }>["value"];

import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { agendaOf } from "@/core/deadlines/agenda";
import { Month } from "@/core/deadlines/feed";
import { accept } from "@/core/shared/result";
import { dateOf, dayFrom, daysInMonth } from "@/core/time/day";
import { localAt } from "@/core/time/zone";
import { plannedHere } from "./planned";

/** Shows what schedules, reviews and legal deadlines bring in a month, everything or of one matrix, and the reader's own subscriptions. */
export const readAgenda = query({
  name: "deadlines.read-agenda",
  action: "deadlines:read",
  input: z.object({ month: Month.optional(), matrix: z.uuid().optional() }),
  async run({ db, input, actor, now, may }) {
    const { zone } = await db.organisation.findFirstOrThrow({ select: { zone: true } });
    const today = dateOf(localAt(zone, now).day);
    const month = input.month ?? today.slice(0, 7);
    const [year = 0, number = 1] = month.split("-").map(Number);
    const [from, until] = [dateOf(dayFrom(year, number, 1)), dateOf(dayFrom(year, number, daysInMonth(year, number)))];
    const scope = input.matrix ? ({ scope: "matrix", about: input.matrix } as const) : ({ scope: "all" } as const);
    const person = personOf(actor) ?? "";
    const [planned, matrices, positions, feeds] = await Promise.all([
      plannedHere(db, scope, person, now),
      db.matrix.findMany({ where: { archivedAt: null }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
      db.position.findMany({ where: { archivedAt: null }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
      actor.kind === "person"
        ? db.calendarFeed.findMany({ where: { personId: person, revokedAt: null }, orderBy: { createdAt: "asc" } })
        : [],
    ]);
    const names = new Map([...matrices, ...positions].map(({ id, name }) => [id, name]));
    const { rows, clocks, calendarOf } = planned;
    return accept({
      zone,
      today,
      month,
      items: agendaOf(rows, clocks, calendarOf, { zone, from, until }),
      matrices,
      positions,
      maySubscribe: may("deadlines:own-feeds"),
      feeds: feeds.map(({ id, scope: about, aboutId, createdAt, lastReadAt }) => ({
        id,
        scope: about,
        about: names.get(aboutId ?? "") ?? "",
        createdAt,
        lastReadAt,
      })),
    });
  },
});
export type Agenda = Extract<Awaited<ReturnType<typeof readAgenda.run>>, { ok: true }>["value"];

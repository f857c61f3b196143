import { z } from "zod";
import { query } from "@/application/runner/act";
import { switchOf } from "@/core/deadlines/catalogue/select";
import { readLimits } from "@/core/deadlines/own-limit";
import { scheduleOf } from "@/core/deadlines/planned-row";
import { occurrences } from "@/core/deadlines/schedule";
import { accept, refuse } from "@/core/shared/result";
import { dateOf, dayLength } from "@/core/time/day";
import { localAt } from "@/core/time/zone";
import { catalogueHere } from "./catalogue";
import { calendarsByZone } from "./planned";

/** How many occurrences are shown, and how far ahead they are looked for. */
const shown = 5;
const ahead = 800 * dayLength;

/** Tells when a row comes due: the next occurrences of its schedule and the limit of its regime's stage, and what else it could follow. */
export const describeRow = query({
  name: "deadlines.describe-row",
  action: "deadlines:read",
  input: z.object({ row: z.uuid() }),
  async run({ db, input, now }) {
    const [row, { catalogue }, organisation] = await Promise.all([
      db.row.findUnique({
        where: { id: input.row },
        select: { schedule: true, deadline: true, regime: true, stage: true, createdAt: true },
      }),
      catalogueHere(db),
      db.organisation.findFirstOrThrow({ select: { zone: true } }),
    ]);
    if (!row) return refuse("not-found", { values: { thing: "row" } });
    const { zone } = organisation;
    const schedule = scheduleOf(row.schedule, row.createdAt, zone);
    const calendarOf = await calendarsByZone();
    const until = new Date(now.getTime() + ahead);
    const next = schedule ? occurrences(schedule, calendarOf(schedule.zone), now, until) : [];
    const regime = catalogue.regimes.find(({ id }) => id === row.regime);
    const stage = regime?.stages.find(({ id }) => id === row.stage);
    return accept({
      zone: schedule?.zone ?? zone,
      limits: readLimits(row.deadline),
      usual: { start: dateOf(localAt(zone, row.createdAt).day), zone },
      next: next.slice(0, shown),
      regime: regime ? { id: regime.id, name: regime.name, switched: switchOf(regime) } : null,
      stage: stage ?? null,
      /** The row names a regime or stage that the catalogue does not have (any more). */
      lost: (row.regime !== null && !regime) || (row.stage !== null && !stage),
      choices: catalogue.regimes.map(({ id, name, jurisdiction, stages }) => ({
        id,
        name,
        jurisdiction,
        stages: stages.map((one) => ({ id: one.id, label: one.label })),
      })),
    });
  },
});

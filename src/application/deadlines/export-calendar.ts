import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { CalendarScope } from "@/core/deadlines/feed";
import { writeCalendar } from "@/core/deadlines/icalendar/calendar";
import { languageOf } from "@/core/language/say";
import { accept } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { plannedRows } from "./planned-rows";

/** Writes schedules and reviews as an iCalendar file, for one row or for a subscription. */
export const exportCalendar = query({
  name: "deadlines.export-calendar",
  action: "deadlines:read",
  input: CalendarScope,
  async run({ db, input, actor, now }) {
    const organisation = await db.organisation.findFirstOrThrow({ select: { name: true, zone: true, language: true } });
    const rows = await plannedRows(db, input, personOf(actor), now);
    const { name, zone } = organisation;
    const { origin } = environment();
    return accept({
      file: writeCalendar({ language: languageOf(organisation.language), name, zone, rows, now, origin }),
    });
  },
});

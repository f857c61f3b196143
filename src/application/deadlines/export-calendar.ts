import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { CalendarScope } from "@/core/deadlines/feed";
import { writeCalendar } from "@/core/deadlines/icalendar/calendar";
import { languageOf } from "@/core/language/say";
import { accept } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { plannedHere } from "./planned";

/** Writes schedules, reviews and legal deadlines as an iCalendar file, for one row or for a subscription. */
export const exportCalendar = query({
  name: "deadlines.export-calendar",
  action: "deadlines:read",
  input: CalendarScope,
  async run({ db, input, actor, now }) {
    const organisation = await db.organisation.findFirstOrThrow({
      select: { name: true, zone: true, language: true, revision: true },
    });
    const planned = await plannedHere(db, input, personOf(actor), now);
    const { name, zone, revision } = organisation;
    const { origin } = environment();
    const language = languageOf(organisation.language);
    return accept({ file: writeCalendar({ language, name, zone, revision, now, origin, ...planned }) });
  },
});

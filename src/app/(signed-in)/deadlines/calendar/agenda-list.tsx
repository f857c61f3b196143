import { CalendarClock, CalendarPlus, ClipboardCheck } from "lucide-react";
import type { Agenda } from "@/application/deadlines/read-agenda";
import { type Language, say } from "@/core/language/say";
import { sayDate, writeTime } from "@/core/time/written";
import { localAt } from "@/core/time/zone";
import { linkLook, TextLink } from "@/ui/actions/text-link";
import { EmptyState } from "@/ui/show/empty-state";

/** Lists what a month brings, day by day, each with a file for one's own calendar. */
export function AgendaList({ language, agenda: { items, zone } }: { language: Language; agenda: Agenda }) {
  if (items.length === 0)
    return (
      <EmptyState icon={<CalendarClock aria-hidden />} title={say(language, "deadlineScreens.calendar.emptyTitle")}>
        {say(language, "deadlineScreens.calendar.emptyText")}
      </EmptyState>
    );
  const days = [...new Set(items.map(({ day }) => day))];
  return (
    <ol className="grid gap-4">
      {days.map((day) => (
        <li key={day} className="grid gap-1">
          <h3 className="font-medium">
            <time dateTime={day}>{sayDate(language, day)}</time>
          </h3>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {items
              .filter((item) => item.day === day)
              .map(({ id, kind, what, about, path, row, at }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
                  <span className="w-14 text-ink-soft text-sm tabular-nums">
                    {at ? (
                      writeTime(localAt(zone, at).time)
                    ) : (
                      <ClipboardCheck aria-hidden className="inline size-4 text-advise" />
                    )}
                  </span>
                  <span className="min-w-0 flex-1">
                    <TextLink href={path}>{say(language, `deadlineScreens.calendar.item.${kind}`, { what })}</TextLink>
                    <span className="block text-ink-soft text-sm">{about}</span>
                  </span>
                  {row && (
                    <a
                      href={`/deadlines/calendar/file?row=${row}`}
                      download
                      className={`${linkLook} inline-flex items-center gap-1 text-sm`}
                    >
                      <CalendarPlus aria-hidden className="size-4" />
                      .ics
                      <span className="sr-only">{what}</span>
                    </a>
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

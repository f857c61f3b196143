import type { Agenda } from "@/application/deadlines/read-agenda";
import { type Language, say } from "@/core/language/say";
import { dateOf, dayFrom, daysInMonth, weekdayOf } from "@/core/time/day";
import { writeTime } from "@/core/time/written";
import { localAt } from "@/core/time/zone";
import { Link } from "@/ui/actions/link";
import { classes } from "@/ui/classes";

const edges = { schedule: "border-accent", review: "border-advise", deadline: "border-stop" } as const;

/** Draws a month as weeks from Monday; on narrow screens the list beside it says the same. */
export function MonthGrid({ language, agenda }: { language: Language; agenda: Agenda }) {
  const { month, items, today, zone } = agenda;
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = dayFrom(year, number, 1);
  const before = weekdayOf(first) - 1;
  const days = daysInMonth(year, number);
  const weeks = Math.ceil((before + days) / 7);
  const name = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const place = (week: number, weekday: number) => first - before + week * 7 + weekday;
  return (
    <table className="hidden w-full table-fixed border-collapse md:table">
      <caption className="sr-only">{say(language, "deadlineScreens.calendar.month")}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <th
              key={weekday}
              scope="col"
              className="border border-line bg-sunken px-2 py-1 text-left text-ink-soft text-xs"
            >
              {name.format((4 + weekday) * 86_400_000)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={place(week, 0)}>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => {
              const day = place(week, weekday);
              const date = dateOf(day);
              const inside = day >= first && day < first + days;
              return (
                <td
                  key={day}
                  aria-current={date === today ? "date" : undefined}
                  className={classes("h-24 border border-line p-1.5 align-top", inside ? "bg-surface" : "bg-sunken")}
                >
                  {inside && (
                    <>
                      <time
                        dateTime={date}
                        className={classes(
                          "inline-block min-w-6 rounded-sm px-1 text-center text-xs tabular-nums",
                          date === today ? "bg-accent font-semibold text-on-accent" : "text-ink-soft",
                        )}
                      >
                        {day - first + 1}
                      </time>
                      <ul className="mt-1 grid gap-1">
                        {items
                          .filter((item) => item.day === date)
                          .map(({ id, kind, what, path, at }) => (
                            <li key={id}>
                              <Link
                                href={path}
                                className={classes(
                                  "line-clamp-2 rounded-sm border-l-2 px-1 text-xs hover:bg-hover",
                                  edges[kind],
                                )}
                              >
                                {at && <span className="tabular-nums">{writeTime(localAt(zone, at).time)} </span>}
                                {say(language, `deadlineScreens.calendar.item.${kind}`, { what })}
                              </Link>
                            </li>
                          ))}
                      </ul>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

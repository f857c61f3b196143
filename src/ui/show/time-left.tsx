"use client";

import { Clock, ClockAlert, Hourglass } from "lucide-react";
import { classes } from "@/ui/classes";
import { useReader, useSay } from "@/ui/language";
import { formatDuration, formatInstant, formatUtc } from "./instants";
import { softTone } from "./tones";
import { useNow } from "./use-now";

type TimeLeftProps = {
  /** The deadline, as ISO 8601 with zone. */
  due: string;
  /** The server's now. */
  now: string;
  /** From how much time left on it counts as soon; 24 hours unless said otherwise. */
  soonMilliseconds?: number;
};

/** Counts down to a deadline in words and says by how much it was missed. */
export function TimeLeft({ due, now: serverNow, soonMilliseconds = 86_400_000 }: TimeLeftProps) {
  const reader = useReader();
  const say = useSay();
  const now = useNow(serverNow);
  const instant = new Date(due);
  const left = instant.getTime() - now.getTime();
  const state = left < 0 ? "overdue" : left <= soonMilliseconds ? "soon" : "later";
  const { Sign, tone } = {
    overdue: { Sign: ClockAlert, tone: "stop" as const },
    soon: { Sign: Hourglass, tone: "warn" as const },
    later: { Sign: Clock, tone: "neutral" as const },
  }[state];
  return (
    <time
      dateTime={due}
      title={`${formatInstant(instant, reader)} · ${formatUtc(instant)}`}
      suppressHydrationWarning
      className={classes(
        "inline-flex min-h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs",
        softTone[tone],
      )}
    >
      <Sign aria-hidden className="size-3.5 shrink-0" />
      {say(left < 0 ? "ui.time.overdueBy" : "ui.time.left", { duration: formatDuration(left, reader.language) })}
    </time>
  );
}

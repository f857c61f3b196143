"use client";

import { useReader } from "@/ui/language";
import { Tip } from "@/ui/overlay/tip";
import { formatDay, formatInstant, formatUtc } from "./instants";

type DateTimeProps = {
  /** An instant, as ISO 8601 with zone. */
  at: string;
  /** `day` drops the time where it does not matter. */
  precision?: "day" | "minute" | "second";
  /** In long lists: UTC by hover only, so that not every time is a stop for the Tab key. */
  quiet?: boolean;
};

/** Shows an instant in the reader's zone and names the zone; UTC on hover and focus. */
export function DateTime({ at, precision = "minute", quiet = false }: DateTimeProps) {
  const reader = useReader();
  const instant = new Date(at);
  const utc = formatUtc(instant);
  const text = precision === "day" ? formatDay(instant, reader) : formatInstant(instant, reader, precision);
  if (quiet)
    return (
      <time dateTime={at} title={utc} suppressHydrationWarning className="whitespace-nowrap">
        {text}
      </time>
    );
  return (
    <Tip text={utc} side="top">
      <time
        dateTime={at}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the UTC reading must be reachable without a pointer
        tabIndex={0}
        suppressHydrationWarning
        className="whitespace-nowrap rounded-xs underline decoration-ink-faint/40 decoration-dotted underline-offset-3"
      >
        {text}
      </time>
    </Tip>
  );
}

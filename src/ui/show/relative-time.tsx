"use client";

import { useReader } from "@/ui/language";
import { formatInstant, formatRelative, formatUtc } from "./instants";
import { useNow } from "./use-now";

/** Says how long ago or in how long, kept current; the exact time stands in the title. `now` is the server's. */
export function RelativeTime({ at, now: serverNow }: { at: string; now: string }) {
  const reader = useReader();
  const now = useNow(serverNow);
  const instant = new Date(at);
  return (
    <time
      dateTime={at}
      title={`${formatInstant(instant, reader)} · ${formatUtc(instant)}`}
      suppressHydrationWarning
      className="whitespace-nowrap"
    >
      {formatRelative(instant, now, reader.language)}
    </time>
  );
}

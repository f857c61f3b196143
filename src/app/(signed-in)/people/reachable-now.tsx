"use client";

import { isReachable } from "@/core/people/reachable";
import { useReader, useSay } from "@/ui/language";
import { useNow } from "@/ui/show/use-now";

type ReachableNowProps = { zone: string; hours: string; now: string };

/** Says what time it is where a contact sits, and whether somebody answers there now. */
export function ReachableNow({ zone, hours, now: serverNow }: ReachableNowProps) {
  const say = useSay();
  const { language } = useReader();
  const now = useNow(serverNow);
  if (!zone) return null;
  const time = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(now);
  const reachable = isReachable(hours, zone, now);
  return (
    <span suppressHydrationWarning>
      <span className="whitespace-nowrap">{time}</span>
      {reachable !== undefined && (
        <span className={reachable ? "text-good-ink" : "text-ink-faint"}>
          {" "}
          · {say(reachable ? "register.reachable" : "register.notReachable")}
        </span>
      )}
    </span>
  );
}

"use client";

import { BadgeCheck, CircleDashed, History } from "lucide-react";
import { type Freshness, freshnessOf, freshUntil } from "@/core/people/freshness";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";

const looks = {
  verified: { tone: "good", Sign: BadgeCheck },
  pending: { tone: "advise", Sign: CircleDashed },
  old: { tone: "warn", Sign: History },
} as const;

/** Names how fresh something is by sign, word and colour. */
export function FreshnessBadge({ freshness }: { freshness: Freshness }) {
  const say = useSay();
  const { tone, Sign } = looks[freshness];
  return (
    <Badge tone={tone} icon={<Sign aria-hidden />}>
      {say(`reach.freshness.${freshness}`)}
    </Badge>
  );
}

type PathFreshnessProps = { verifiedAt: string | null; answeredAt: string | undefined; days: number; now: string };

/** Says how fresh one path is, since when and until when, and when a human last answered on it. */
export function PathFreshness({ verifiedAt, answeredAt, days, now }: PathFreshnessProps) {
  const say = useSay();
  const freshness = freshnessOf(verifiedAt, days, new Date(now));
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <FreshnessBadge freshness={freshness} />
      {verifiedAt && (
        <span>
          {say("reach.freshness.on")} <DateTime at={verifiedAt} precision="day" quiet />,{" "}
          {say(freshness === "old" ? "reach.freshness.heldUntil" : "reach.freshness.holdsUntil")}{" "}
          <DateTime at={freshUntil(verifiedAt, days).toISOString()} precision="day" quiet />
        </span>
      )}
      <span>
        {answeredAt ? (
          <>
            {say("reach.freshness.answered")} <DateTime at={answeredAt} precision="minute" quiet />
          </>
        ) : (
          say("reach.freshness.neverAnswered")
        )}
      </span>
    </span>
  );
}

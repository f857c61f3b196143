"use client";

import { useEffect, useState } from "react";
import type { HistoryLine } from "@/application/ledger/history";
import type { Names } from "@/application/matrix/list-names";
import type { OpenPlan } from "@/application/matrix/open-plan";
import { toTyped } from "@/core/matrix/plan/live";
import { useSay } from "@/ui/language";
import { Sheet } from "@/ui/overlay/sheet";
import { DateTime } from "@/ui/show/date-time";
import { DiffText } from "@/ui/show/diff-text";
import { Skeleton } from "@/ui/show/skeleton";
import { Timeline } from "@/ui/show/timeline";
import { sectionHistoryAction } from "./actions";
import { liveNames } from "./live-names";

type SectionHistoryProps = { section: OpenPlan["sections"][number]; names: Names; onClose: () => void };

/** Tells who changed a section, when, and which words. */
export function SectionHistory({ section, names, onClose }: SectionHistoryProps) {
  const say = useSay();
  const [lines, setLines] = useState<readonly HistoryLine[]>();
  useEffect(() => {
    let wanted = true;
    sectionHistoryAction({ section: section.id }).then((found) => wanted && setLines(found.ok ? found.value : []));
    return () => {
      wanted = false;
    };
  }, [section.id]);
  const words = (value: unknown) => toTyped(String(value ?? ""), liveNames(names));
  const told = lines?.filter(({ field }) => field !== "kind");
  return (
    <Sheet
      open
      width="wide"
      title={say("plan.historyOf", { name: section.name })}
      onOpenChange={(open) => !open && onClose()}
    >
      {!told ? (
        <Skeleton lines={4} />
      ) : told.length === 0 ? (
        <p className="py-2 text-ink-soft">{say("plan.noHistory")}</p>
      ) : (
        <Timeline
          label={say("plan.history")}
          items={told.map(({ id, at, by, field, before, after }) => ({
            id,
            when: <DateTime at={at} quiet />,
            title: say("plan.changedBy", {
              when: say(field === "name" ? "plan.name" : "plan.text"),
              by: by || say("plan.somebody"),
            }),
            children: (
              <p className="whitespace-pre-line">
                <DiffText before={words(before)} after={words(after)} />
              </p>
            ),
          }))}
        />
      )}
    </Sheet>
  );
}

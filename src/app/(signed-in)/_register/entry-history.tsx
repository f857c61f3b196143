"use client";

import type { HistoryLine } from "@/application/ledger/history";
import { useSay } from "@/ui/language";
import { DateTime } from "@/ui/show/date-time";
import { Skeleton } from "@/ui/show/skeleton";
import { Timeline } from "@/ui/show/timeline";
import { useFacts } from "./use-facts";

const acts = ["created", "archived", "restored", "mergedInto", "tookIn", "imported"] as const;

type EntryHistoryProps = {
  path: string;
  version: number;
  labelOf: (field: string) => string;
  textOf: (field: string, value: unknown) => string;
};

/** Tells who changed what of an entry, when, from what to what. */
export function EntryHistory({ path, version, labelOf, textOf }: EntryHistoryProps) {
  const say = useSay();
  const lines = useFacts<HistoryLine>(`${path}&ask=history`, version);
  if (!lines) return <Skeleton lines={4} />;
  const items = lines.map((line) => {
    const act = acts.find((known) => known === line.field);
    const what = act ? say(`register.acts.${act}`) : labelOf(line.field);
    return {
      id: line.id,
      when: <DateTime at={line.at} quiet />,
      title: say("register.changedBy", { what, by: line.by || say("ui.conflict.somebody") }),
      children: act ? (
        act === "tookIn" && <span>{[line.after].flat().join(", ")}</span>
      ) : (
        <span className="grid gap-0.5">
          <del className="whitespace-pre-line text-ink-faint">
            {textOf(line.field, line.before) || say("ui.conflict.empty")}
          </del>
          <ins className="whitespace-pre-line no-underline">
            {textOf(line.field, line.after) || say("ui.conflict.empty")}
          </ins>
        </span>
      ),
    };
  });
  return <Timeline label={say("register.history")} items={items} />;
}

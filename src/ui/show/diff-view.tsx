"use client";

import { Minus, PencilLine, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Segmented } from "@/ui/form/segmented";
import { useSay } from "@/ui/language";
import { Badge } from "./badge";
import { DiffText } from "./diff-text";

/** One thing that differs between two versions, with the fields that differ. */
export type DiffItem = {
  id: string;
  kind: "added" | "removed" | "changed";
  heading: ReactNode;
  fields: ReadonlyArray<{ label: string; before?: string; after?: string }>;
  /** Beside the heading, and below the fields. */
  action?: ReactNode;
  footer?: ReactNode;
};

type DiffViewProps = {
  items: readonly DiffItem[];
  /** How the two sides are named: "Version 3, in force", "Version 4, in review". */
  before: string;
  after: string;
  /** How many there are of each kind, where `items` is one page of them. */
  counts?: Readonly<Record<DiffItem["kind"], number>>;
};

const kinds = {
  added: { tone: "good", Sign: Plus },
  removed: { tone: "stop", Sign: Minus },
  changed: { tone: "advise", Sign: PencilLine },
} as const;

/** Shows what changed between two versions, row by row and word by word, side by side or in one text. */
export function DiffView({ items, before, after, counts }: DiffViewProps) {
  const say = useSay();
  const [mode, setMode] = useState<"side" | "inline">("side");
  if (items.length === 0) return <p className="py-3 text-ink-soft">{say("ui.diff.none")}</p>;
  return (
    <div className="@container grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex flex-wrap gap-2">
          {(["added", "changed", "removed"] as const).map((kind) => {
            const count = counts?.[kind] ?? items.filter((item) => item.kind === kind).length;
            return count > 0 && <Badge key={kind}>{say(`ui.diff.count.${kind}`, { count })}</Badge>;
          })}
        </p>
        <div className="hidden @2xl:block print:hidden">
          <Segmented
            label={say("ui.diff.mode")}
            value={mode}
            onChange={setMode}
            options={[
              { value: "side", label: say("ui.diff.side") },
              { value: "inline", label: say("ui.diff.inline") },
            ]}
          />
        </div>
      </div>
      {mode === "side" && <SideNames before={before} after={after} />}
      {items.map((item) => {
        const { tone, Sign } = kinds[item.kind];
        return (
          <article key={item.id} data-keep="" className="overflow-hidden rounded-md border border-line bg-surface">
            <h3 className="flex flex-wrap items-center gap-2 border-line border-b bg-sunken px-3 py-1.5 font-medium">
              <Badge tone={tone} icon={<Sign aria-hidden />}>
                {say(`ui.diff.kind.${item.kind}`)}
              </Badge>
              <span className="min-w-0 flex-1">{item.heading}</span>
              {item.action}
            </h3>
            <dl className="divide-y divide-line">
              {item.fields.map((field) => (
                <div key={field.label} className="grid gap-x-4 px-3 py-2 @2xl:grid-cols-[9rem_minmax(0,1fr)]">
                  <dt className="text-ink-soft text-sm">{field.label}</dt>
                  <Sides mode={mode} before={field.before ?? ""} after={field.after ?? ""} />
                </div>
              ))}
            </dl>
            {item.footer && <div className="border-line border-t bg-sunken p-3">{item.footer}</div>}
          </article>
        );
      })}
    </div>
  );
}

function SideNames({ before, after }: { before: string; after: string }) {
  return (
    <div
      aria-hidden
      className="sticky top-(--top-bar,0px) z-10 hidden grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-4 border-line border-b bg-canvas px-3 py-1.5 font-medium text-ink-soft text-xs @2xl:grid print:static"
    >
      <span />
      <span>{before}</span>
      <span>{after}</span>
    </div>
  );
}

function Sides({ mode, before, after }: { mode: "side" | "inline"; before: string; after: string }) {
  const inline = <DiffText before={before} after={after} />;
  if (mode === "inline") return <dd className="min-w-0">{inline}</dd>;
  return (
    <>
      <dd className="min-w-0 @2xl:hidden">{inline}</dd>
      <dd className="hidden min-w-0 grid-cols-2 gap-x-4 @2xl:grid">
        <span className="min-w-0">
          <DiffText before={before} after={after} side="before" />
        </span>
        <span className="min-w-0">
          <DiffText before={before} after={after} side="after" />
        </span>
      </dd>
    </>
  );
}

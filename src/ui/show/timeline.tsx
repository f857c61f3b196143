import type { ReactNode } from "react";
import { classes } from "@/ui/classes";
import { edgeTone, signTone, type Tone } from "./tones";

export type TimelineItem = {
  id: string;
  /** Usually a `<DateTime>`. */
  when: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  icon?: ReactNode;
  tone?: Tone;
  /** Still to come: drawn open. */
  ahead?: boolean;
};

/** Tells what happened, or will, in order. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map((item, index) => (
        <li
          key={item.id}
          data-keep=""
          className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 pb-4 last:pb-0"
        >
          {index < items.length - 1 && (
            <span
              aria-hidden
              className={classes(
                "absolute top-6 bottom-0 left-3 border-line-strong/50 border-l",
                item.ahead && "border-dashed",
              )}
            />
          )}
          <span
            aria-hidden
            className={classes(
              "relative grid size-6 place-items-center rounded-full border bg-surface [&_svg]:size-3.5",
              edgeTone[item.tone ?? "neutral"],
              signTone[item.tone ?? "neutral"],
              item.ahead && "border-dashed",
            )}
          >
            {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 pt-0.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="font-medium">{item.title}</p>
              <p className="text-ink-soft text-sm">{item.when}</p>
            </div>
            {item.children && <div className="mt-0.5 text-ink-soft">{item.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

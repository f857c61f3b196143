import type { ReactNode } from "react";
import { Said } from "@/ui/language";

type KeyValuesProps = { items: ReadonlyArray<{ label: string; value: ReactNode }> };

/** Lists the facts of one thing; an absent value is said as such, never left blank. */
export function KeyValues({ items }: KeyValuesProps) {
  return (
    <dl className="@container divide-y divide-line">
      {items.map(({ label, value }) => (
        <div
          key={label}
          className="grid gap-x-6 py-2 first:pt-0 last:pb-0 @sm:grid-cols-[minmax(7rem,12rem)_minmax(0,1fr)]"
        >
          <dt className="text-ink-soft text-sm">{label}</dt>
          <dd className="min-w-0">
            {value === undefined || value === null || value === "" ? (
              <span className="text-ink-faint">
                <Said text="ui.none" />
              </span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

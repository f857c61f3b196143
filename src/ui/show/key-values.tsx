import { Fragment, type ReactNode } from "react";
import { Said } from "@/ui/language";

type KeyValuesProps = { items: ReadonlyArray<{ label: string; value: ReactNode }> };

/** Lists the facts of one thing; an absent value is said as such, never left blank. */
export function KeyValues({ items }: KeyValuesProps) {
  return (
    <dl className="@container">
      <div className="grid gap-x-6 @md:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
        {items.map(({ label, value }) => (
          <Fragment key={label}>
            <dt className="border-line pt-2 text-ink-soft text-sm @md:border-b @md:pb-2">{label}</dt>
            <dd className="min-w-0 border-line border-b pb-2 @md:pt-2">
              {value === undefined || value === null || value === "" ? (
                <span className="text-ink-faint">
                  <Said text="ui.none" />
                </span>
              ) : (
                value
              )}
            </dd>
          </Fragment>
        ))}
      </div>
    </dl>
  );
}

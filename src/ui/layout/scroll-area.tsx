import type { ReactNode } from "react";

type ScrollAreaProps = {
  /** Names the region for those who reach it by keyboard. */
  label: string;
  children: ReactNode;
};

/** Holds something wider than the screen, such as a drawing, and lets it be scrolled by keyboard too. */
export function ScrollArea({ label, children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-surface">
      {children}
    </section>
  );
}

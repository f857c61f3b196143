import { type ReactNode, useId } from "react";
import { classes } from "@/ui/classes";

type SectionProps = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** `panel` draws a surface with a border round the content. */
  shape?: "plain" | "panel";
};

/** Groups part of a screen under a heading of its own. */
export function Section({ title, description, actions, children, shape = "plain" }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="font-semibold text-lg">
            {title}
          </h2>
          {description && <p className="max-w-prose text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      <div
        className={classes("min-w-0", shape === "panel" && "rounded-lg border border-line bg-surface p-4 shadow-low")}
      >
        {children}
      </div>
    </section>
  );
}

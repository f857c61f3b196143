import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type PageHeaderProps = {
  title: string;
  /** One line of facts below the title: status, version, dates. */
  facts?: ReactNode;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The acts of this screen; one primary at most. */
  actions?: ReactNode;
  /** A `<TabNav>` between the parts of this screen. */
  tabs?: ReactNode;
};

/** Heads a screen: where it is, what it is, what can be done. */
export function PageHeader({ title, facts, description, crumbs, actions, tabs }: PageHeaderProps) {
  return (
    <header className="grid gap-3">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl">{title}</h1>
          {description && <p className="mt-1 max-w-prose text-ink-soft">{description}</p>}
          {facts && (
            <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft text-sm">{facts}</div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {tabs}
    </header>
  );
}

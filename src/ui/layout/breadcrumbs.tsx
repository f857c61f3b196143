"use client";

import { ChevronRight } from "lucide-react";
import { Link } from "@/ui/actions/link";
import { useSay } from "@/ui/language";

export type Crumb = { label: string; href?: string };

/** Shows the way from the top to this screen; the last crumb is the screen itself and has no link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const say = useSay();
  return (
    <nav aria-label={say("ui.breadcrumbs")} className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex min-h-6 min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-faint" />}
            {href ? (
              <Link href={href} className="truncate rounded-xs text-ink-soft hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

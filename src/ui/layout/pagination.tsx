"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { LinkButton } from "@/ui/actions/link-button";
import { useSay } from "@/ui/language";

type PaginationProps = {
  /** The first and last row shown, counted from 1, and how many there are. */
  from: number;
  to: number;
  total: number;
  previousHref?: string;
  nextHref?: string;
};

/** Leads through a long list, by links that can be kept. */
export function Pagination({ from, to, total, previousHref, nextHref }: PaginationProps) {
  const say = useSay();
  return (
    <nav
      aria-label={say("ui.pagination.label")}
      className="flex flex-wrap items-center justify-between gap-3 py-2 print:hidden"
    >
      <p className="text-ink-soft text-sm tabular-nums">{say("ui.pagination.position", { from, to, total })}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton size="small" rel="prev" href={previousHref} icon={<ChevronLeft aria-hidden />}>
            {say("ui.pagination.previous")}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton size="small" rel="next" href={nextHref}>
            {say("ui.pagination.next")}
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}

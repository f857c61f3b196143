"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { tabRowLook } from "./tab-look";

/** Holds a row of tabs; where it is too narrow for all of them, the current one is scrolled into sight. */
export function TabRow({ label, current, children }: { label: string; current?: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current tab has to come into sight again
  useEffect(() => {
    const tab = row.current?.querySelector("[aria-current]");
    if (!row.current || !tab) return;
    const [outer, inner] = [row.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    row.current.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }, [current]);
  return (
    <nav ref={row} aria-label={label} className={tabRowLook}>
      {children}
    </nav>
  );
}

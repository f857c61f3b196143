"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { tabLook, tabRowLook } from "./tab-look";

type TabsProps = {
  label: string;
  items: ReadonlyArray<{ id: string; label: string; mark?: ReactNode; content: ReactNode }>;
  /** Which is shown first; the first one unless said otherwise. */
  initial?: string;
};

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Switches between views of one thing that need no address of their own; arrows, Home and End move.
 * Written here because Radix draws its tabs on the server with style attributes, which a strict style-src forbids.
 */
export function Tabs({ label, items, initial }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(initial ?? items[0]?.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(
      items.findIndex((item) => item.id === shown),
      items.length,
    );
    setShown(items[next]?.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <div ref={list} role="tablist" aria-label={label} className={tabRowLook}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-tab-${item.id}`}
            aria-controls={`${id}-panel-${item.id}`}
            aria-selected={item.id === shown}
            tabIndex={item.id === shown ? 0 : -1}
            onClick={() => setShown(item.id)}
            onKeyDown={onKeyDown}
            className={tabLook}
          >
            {item.label}
            {item.mark}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div
          key={item.id}
          role="tabpanel"
          id={`${id}-panel-${item.id}`}
          aria-labelledby={`${id}-tab-${item.id}`}
          hidden={item.id !== shown}
          className="min-w-0"
        >
          {item.content}
        </div>
      ))}
    </div>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { TabNav } from "@/ui/layout/tab-nav";

/** Leads between the parts of the settings; on a phone the present one scrolls into view. */
export function SettingsTabs({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the present tab follows the path
  useEffect(() => {
    row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <div ref={row}>
      <TabNav label={label} items={items.map((item) => ({ ...item, current: path.startsWith(item.href) }))} />
    </div>
  );
}

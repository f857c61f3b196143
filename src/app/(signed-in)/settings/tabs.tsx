"use client";

import { usePathname } from "next/navigation";
import { TabNav } from "@/ui/layout/tab-nav";

/** Leads between the parts of the settings. */
export function SettingsTabs({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  return <TabNav label={label} items={items.map((item) => ({ ...item, current: path.startsWith(item.href) }))} />;
}

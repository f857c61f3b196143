import type { ReactNode } from "react";
import { Link } from "@/ui/actions/link";
import { tabLook } from "./tab-look";
import { TabRow } from "./tab-row";

type TabNavProps = {
  label: string;
  items: ReadonlyArray<{ href: string; label: string; current?: boolean; mark?: ReactNode }>;
};

/** Leads between the parts of a screen that have addresses of their own. */
export function TabNav({ label, items }: TabNavProps) {
  return (
    <TabRow label={label} current={items.find(({ current }) => current)?.href}>
      {items.map(({ href, label: name, current, mark }) => (
        <Link key={href} href={href} aria-current={current ? "page" : undefined} className={tabLook}>
          {name}
          {mark}
        </Link>
      ))}
    </TabRow>
  );
}

"use client";

import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { Link } from "@/ui/actions/link";

type Item = { readonly href: string; readonly label: string };
type Group = { readonly label: string; readonly items: readonly Item[] };

/** Leads between the settings, in groups: a column beside them, on a narrow screen folded under the name of the present one. */
export function SettingsNav({ label, groups }: { label: string; groups: readonly Group[] }) {
  const path = usePathname();
  const isHere = ({ href }: Item) => path === href || path.startsWith(`${href}/`);
  const here = groups.flatMap(({ items }) => items).find(isHere);
  const list = groups.map((group) => (
    <div key={group.label} className="grid gap-0.5">
      <p className="px-2.5 pb-1 text-ink-soft text-xs">{group.label}</p>
      <ul className="grid gap-0.5">
        {group.items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={isHere(item) ? "page" : undefined}
              className="flex min-h-8 items-center rounded-md px-2.5 text-ink-soft no-underline hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-ink pointer-coarse:min-h-11 forced-colors:aria-[current=page]:outline-1"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
  return (
    <nav aria-label={label} className="print:hidden">
      <div className="grid gap-5 max-lg:hidden">{list}</div>
      <details key={path} className="group rounded-lg border border-line bg-surface shadow-low lg:hidden">
        <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-2 px-3 font-medium [&::-webkit-details-marker]:hidden">
          {here?.label ?? label}
          <ChevronDown aria-hidden className="size-4 text-ink-soft group-open:rotate-180" />
        </summary>
        <div className="grid gap-4 border-line border-t p-2 pt-3">{list}</div>
      </details>
    </nav>
  );
}

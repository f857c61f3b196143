"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/ui/actions/link";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { Tip } from "@/ui/overlay/tip";
import { type ScreenId, screenGroups } from "./screens";

type NavigationProps = {
  /** The screens this reader may open. */
  screens: readonly ScreenId[];
  /** A number beside a screen: what waits there. */
  counts?: Partial<Record<ScreenId, number>>;
  narrow?: boolean;
  onFollow?: () => void;
};

/** Leads to the screens, grouped; narrow shows signs only and names them on hover and focus. */
export function Navigation({ screens, counts = {}, narrow = false, onFollow }: NavigationProps) {
  const say = useSay();
  const path = usePathname();
  const isHere = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    <nav aria-label={say("ui.shell.navigation")} className="grid gap-4">
      {screenGroups.map((group) => {
        const shown = group.screens.filter((screen) => screens.includes(screen.id));
        if (shown.length === 0) return null;
        return (
          <div key={group.id}>
            <p className={classes("px-2 pb-1 font-medium text-ink-faint text-xs", narrow && "sr-only")}>
              {say(`ui.screenGroups.${group.id}`)}
            </p>
            <ul className="grid gap-0.5">
              {shown.map((screen) => {
                const name = say(`ui.screens.${screen.id}`);
                const count = counts[screen.id] ?? 0;
                const link = (
                  <Link
                    href={screen.href}
                    onClick={onFollow}
                    aria-current={isHere(screen.href) ? "page" : undefined}
                    className={classes(
                      "relative flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-soft no-underline hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-ink pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 forced-colors:aria-[current=page]:outline-2",
                      narrow && "justify-center",
                    )}
                  >
                    {screen.icon}
                    <span className={narrow ? "sr-only" : "min-w-0 flex-1 truncate"}>{name}</span>
                    {count > 0 && (
                      <span
                        className={classes(
                          "rounded-full bg-accent px-1.5 font-semibold text-2xs text-on-accent tabular-nums",
                          narrow && "absolute -top-0.5 -right-0.5 px-1",
                        )}
                      >
                        {count}
                      </span>
                    )}
                  </Link>
                );
                return (
                  <li key={screen.id}>
                    {narrow ? (
                      <Tip text={name} side="right">
                        {link}
                      </Tip>
                    ) : (
                      link
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

"use client";

import { Menu as MenuIcon, PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { IconButton } from "@/ui/actions/icon-button";
import { Link } from "@/ui/actions/link";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { Sheet } from "@/ui/overlay/sheet";
import { rememberPreference } from "@/ui/preferences";
import { CommandPalette } from "./command-palette";
import type { Command } from "./commands";
import { KeyboardHelp } from "./keyboard-help";
import { Mark } from "./mark";
import { Navigation } from "./navigation";
import { type ScreenId, screenGroups } from "./screens";

type AppShellProps = {
  organisation: string;
  screens: readonly ScreenId[];
  counts?: Partial<Record<ScreenId, number>>;
  /** Acts beside the screens that the palette offers everywhere. */
  commands?: readonly Command[];
  /** From the cookie `tocsin-navigation`. */
  navigation?: "wide" | "narrow";
  /** `<NotificationBell>` and `<UserMenu>`. */
  tools?: ReactNode;
  /** `<DemoBanner>`, `<ReadOnlyBanner>`. */
  banners?: ReactNode;
  children: ReactNode;
};

const noCommands: readonly Command[] = [];

/** Frames every screen for people who are signed in: navigation, top bar, palette, keyboard help. */
export function AppShell(props: AppShellProps) {
  const { organisation, screens, counts, commands = noCommands, tools, banners, children } = props;
  const say = useSay();
  const [narrow, setNarrow] = useState(props.navigation === "narrow");
  const [phoneOpen, setPhoneOpen] = useState(false);
  const offered = useMemo<Command[]>(() => {
    const places = screenGroups.flatMap((group) =>
      group.screens
        .filter((screen) => screens.includes(screen.id))
        .map(({ id, href, keys, icon }) => ({
          id: `screen-${id}`,
          label: say(`ui.screens.${id}`),
          group: say("ui.palette.places"),
          href,
          keys,
          icon,
        })),
    );
    return [...places, ...commands];
  }, [screens, commands, say]);
  const fold = () => {
    setNarrow(!narrow);
    rememberPreference("navigation", narrow ? "wide" : "narrow");
  };
  const brand = (
    <Link href="/today" className="flex h-8 items-center gap-2 rounded-md px-2 font-semibold no-underline">
      <Mark className="size-6 shrink-0 text-accent" />
      <span className={classes("truncate", narrow && "md:sr-only")}>{say("ui.shell.name")}</span>
    </Link>
  );
  return (
    <div className="flex min-h-dvh [--top-bar:3rem] print:block">
      <aside
        className={classes(
          "sticky top-0 hidden h-dvh shrink-0 flex-col gap-4 overflow-y-auto border-line border-r bg-sunken p-2 md:flex print:hidden",
          narrow ? "w-13" : "w-56",
        )}
      >
        {brand}
        <div className="flex-1">
          <Navigation screens={screens} counts={counts} narrow={narrow} />
        </div>
        <IconButton
          className="self-start"
          label={say(narrow ? "ui.shell.unfold" : "ui.shell.fold")}
          icon={narrow ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          onClick={fold}
        />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-line border-b bg-canvas px-2 sm:px-4 md:px-6 print:hidden">
          <div className="md:hidden">
            <Sheet
              side="left"
              title={say("ui.shell.name")}
              open={phoneOpen}
              onOpenChange={setPhoneOpen}
              trigger={<IconButton label={say("ui.shell.menu")} icon={<MenuIcon aria-hidden />} />}
            >
              <Navigation screens={screens} counts={counts} onFollow={() => setPhoneOpen(false)} />
            </Sheet>
          </div>
          <Mark className="size-6 shrink-0 text-accent md:hidden" />
          <p className="min-w-0 flex-1 truncate font-medium">{organisation}</p>
          <CommandPalette commands={offered} />
          {tools}
        </header>
        {banners && <section aria-label={say("ui.shell.banners")}>{banners}</section>}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none md:px-6 print:p-0">
          {children}
        </main>
      </div>
      <KeyboardHelp />
    </div>
  );
}

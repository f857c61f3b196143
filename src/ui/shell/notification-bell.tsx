"use client";

import { Bell, CircleCheck } from "lucide-react";
import { Popover } from "radix-ui";
import { IconButton } from "@/ui/actions/icon-button";
import { Link } from "@/ui/actions/link";
import { TextLink } from "@/ui/actions/text-link";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { RelativeTime } from "@/ui/show/relative-time";
import { signTone, type Tone } from "@/ui/show/tones";

export type Notice = {
  id: string;
  title: string;
  text?: string;
  href: string;
  at: string;
  unread: boolean;
  tone?: Tone;
};

type NotificationBellProps = {
  notices: readonly Notice[];
  /** The server's now. */
  now: string;
  allHref: string;
};

/** Shows what waits for the reader; the count is said, not only drawn. */
export function NotificationBell({ notices, now, allHref }: NotificationBellProps) {
  const say = useSay();
  const unread = notices.filter((notice) => notice.unread).length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton
          label={say("ui.notices.label", { count: unread })}
          className="relative"
          icon={
            <>
              <Bell aria-hidden />
              {unread > 0 && (
                <span
                  aria-hidden
                  className="absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent tabular-nums"
                >
                  {unread > 99 ? "99+" : unread}
                </span>
              )}
            </>
          }
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={say("ui.notices.title")}
          className="z-50 flex max-h-[min(32rem,80dvh)] w-[min(24rem,calc(100vw-1rem))] animate-appear flex-col rounded-lg border border-line bg-raised shadow-float print:hidden"
        >
          <header className="flex items-baseline justify-between gap-4 border-line border-b px-4 py-2.5">
            <h2 className="font-semibold">{say("ui.notices.title")}</h2>
            <Popover.Close asChild>
              <TextLink href={allHref} className="text-sm">
                {say("ui.notices.all")}
              </TextLink>
            </Popover.Close>
          </header>
          {notices.length === 0 && (
            <p className="flex items-center gap-2 px-4 py-6 text-ink-soft">
              <CircleCheck aria-hidden className="size-4 text-good" />
              {say("ui.notices.none")}
            </p>
          )}
          <ul className="divide-y divide-line overflow-y-auto">
            {notices.map((notice) => (
              <li key={notice.id}>
                <Popover.Close asChild>
                  <Link href={notice.href} className="flex gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover">
                    <span
                      aria-hidden
                      className={classes(
                        "mt-1.5 size-2 shrink-0 rounded-full",
                        notice.unread ? "bg-current" : "border border-line-strong",
                        signTone[notice.tone ?? "accent"],
                      )}
                    />
                    <span className="min-w-0 flex-1">
                      <span className={classes("block", notice.unread && "font-medium")}>
                        {notice.unread && <span className="sr-only">{say("ui.notices.unread")} </span>}
                        {notice.title}
                      </span>
                      {notice.text && <span className="block text-ink-soft text-sm">{notice.text}</span>}
                      <span className="block text-ink-faint text-xs">
                        <RelativeTime at={notice.at} now={now} />
                      </span>
                    </span>
                  </Link>
                </Popover.Close>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

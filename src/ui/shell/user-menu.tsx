"use client";

import { Keyboard, LogOut, Settings2, UserRound } from "lucide-react";
import { useMemo } from "react";
import { useSay } from "@/ui/language";
import { Menu } from "@/ui/overlay/menu";
import { Avatar } from "@/ui/show/avatar";
import { useRegistry } from "./commands";

type UserMenuProps = {
  name: string;
  /** The roles in words, such as "ISMS manager". */
  roles: readonly string[];
  accountHref: string;
  appearanceHref: string;
  onSignOut: () => void;
};

/** Says who is signed in and leads to account, appearance, keyboard help and the way out. */
export function UserMenu({ name, roles, accountHref, appearanceHref, onSignOut }: UserMenuProps) {
  const say = useSay();
  const { commands, start } = useRegistry();
  const keyboard = useMemo(() => commands.find((command) => command.id === "keyboard"), [commands]);
  return (
    <Menu
      trigger={
        <button type="button" className="grid size-8 place-items-center rounded-full pointer-coarse:size-11">
          <Avatar name={name} />
          <span className="sr-only">{say("ui.user.menu", { name })}</span>
        </button>
      }
      head={
        <>
          <p className="font-medium">{name}</p>
          <p className="text-ink-soft text-sm">{roles.join(", ")}</p>
        </>
      }
      groups={[
        {
          id: "own",
          items: [
            { id: "account", label: say("ui.user.account"), icon: <UserRound aria-hidden />, href: accountHref },
            {
              id: "appearance",
              label: say("ui.user.appearance"),
              icon: <Settings2 aria-hidden />,
              href: appearanceHref,
            },
            {
              id: "keyboard",
              label: say("ui.keys.title"),
              icon: <Keyboard aria-hidden />,
              keys: "?",
              disabled: !keyboard,
              onSelect: () => keyboard && start(keyboard),
            },
          ],
        },
        {
          id: "out",
          items: [{ id: "out", label: say("ui.user.signOut"), icon: <LogOut aria-hidden />, onSelect: onSignOut }],
        },
      ]}
    />
  );
}

"use client";

import { useMemo, useState } from "react";
import { Switch } from "@/ui/form/switch";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { type Command, useCommands, useRegistry } from "./commands";
import { Keys } from "./keys-mark";

/** Lists every shortcut that works on this screen; `?` opens it. Plain keys can be switched off here. */
export function KeyboardHelp() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { commands, plainKeys, setPlainKeys } = useRegistry();
  const own = useMemo<Command[]>(
    () => [
      {
        id: "keyboard",
        label: say("ui.keys.title"),
        group: say("ui.keys.general"),
        keys: "?",
        run: () => setOpen(true),
      },
    ],
    [say],
  );
  useCommands(own);
  const bound = commands.filter((command) => command.keys);
  const groups = [...new Set(bound.map((command) => command.group))];
  return (
    <Dialog title={say("ui.keys.title")} description={say("ui.keys.description")} open={open} onOpenChange={setOpen}>
      <div className="grid gap-5 pb-4">
        <div className="gap-x-8 sm:columns-2">
          {groups.map((group) => (
            <section key={group} className="mb-5 break-inside-avoid">
              <h3 className="mb-1 font-medium text-ink-faint text-sm">{group}</h3>
              <ul className="divide-y divide-line">
                {bound
                  .filter((command) => command.group === group)
                  .map((command) => (
                    <li key={command.id} className="flex min-h-8 items-center gap-3">
                      <span className="min-w-0 flex-1">{command.label}</span>
                      <Keys keys={command.keys ?? ""} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <Switch
          label={say("ui.keys.plain")}
          hint={say("ui.keys.plainHint")}
          checked={plainKeys}
          onChange={(event) => setPlainKeys(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}

"use client";

import { Command as Primitive } from "cmdk";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useMemo, useRef, useState } from "react";
import { fold } from "@/ui/form/filter-options";
import { useSay } from "@/ui/language";
import { useReturnFocus } from "@/ui/overlay/return-focus";
import { Veil } from "@/ui/overlay/veil";
import { type Command, useCommands, useRegistry } from "./commands";
import { Keys } from "./keys-mark";

/** Keeps what contains every typed word; what begins with the text comes first. */
function rank(label: string, search: string, keywords: string[] = []): number {
  const wanted = fold(search);
  const text = fold([label, ...keywords].join(" "));
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return 0;
  if (text.startsWith(wanted)) return 1;
  return text.includes(` ${wanted}`) ? 0.8 : 0.5;
}

/** Finds every place and act of the screen by typing; Ctrl or Command and K opens it. */
export function CommandPalette({ commands: given }: { commands: readonly Command[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { commands, start } = useRegistry();
  const chosen = useRef<Command>(undefined);
  const returnFocus = useReturnFocus(() => {
    if (chosen.current) start(chosen.current);
    chosen.current = undefined;
  });
  const own = useMemo<Command[]>(
    () => [
      ...given,
      {
        id: "palette",
        label: say("ui.palette.open"),
        group: say("ui.keys.general"),
        keys: "mod+k",
        run: () => setOpen(true),
      },
    ],
    [given, say],
  );
  useCommands(own);
  const offered = commands.filter((command) => command.id !== "palette");
  const groups = [...new Set(offered.map((command) => command.group))];
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-8 w-8 items-center gap-2 rounded-md border border-line bg-surface px-2 text-ink-faint hover:border-line-strong hover:text-ink-soft sm:w-64 pointer-coarse:h-11 pointer-coarse:max-sm:w-11 pointer-coarse:max-sm:px-3.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="truncate max-sm:sr-only">{say("ui.palette.open")}</span>
        <span className="ml-auto max-sm:hidden">
          <Keys keys="mod+k" />
        </span>
      </button>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Veil />
          <Dialog.Content
            aria-describedby={undefined}
            {...returnFocus}
            className="fixed inset-x-0 top-0 z-50 mx-auto w-full animate-rise overflow-hidden border border-line bg-raised shadow-float sm:top-[14vh] sm:w-[calc(100%-2rem)] sm:max-w-xl sm:rounded-lg"
          >
            <Dialog.Title className="sr-only">{say("ui.palette.open")}</Dialog.Title>
            <Primitive label={say("ui.palette.open")} filter={rank} loop>
              <div className="flex items-center gap-3 border-line border-b px-4">
                <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
                <Primitive.Input
                  placeholder={say("ui.palette.placeholder")}
                  className="h-12 w-full min-w-0 bg-transparent text-md outline-none"
                />
              </div>
              <Primitive.List
                label={say("ui.palette.results")}
                className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5"
              >
                <Primitive.Empty className="px-3 py-6 text-center text-ink-soft">
                  {say("ui.palette.empty")}
                </Primitive.Empty>
                {groups.map((group) => (
                  <Primitive.Group
                    key={group}
                    heading={group}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs"
                  >
                    {offered
                      .filter((command) => command.group === group)
                      .map((command) => (
                        <Primitive.Item
                          key={command.id}
                          value={command.label}
                          keywords={[...(command.keywords ?? [])]}
                          onSelect={() => {
                            chosen.current = command;
                            setOpen(false);
                          }}
                          className="flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-ink data-[selected=true]:outline-1 data-[selected=true]:outline-accent/50 data-[selected=true]:-outline-offset-1 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0"
                        >
                          {command.icon}
                          <span className="min-w-0 flex-1 truncate">{command.label}</span>
                          {command.keys && <Keys keys={command.keys} />}
                        </Primitive.Item>
                      ))}
                  </Primitive.Group>
                ))}
              </Primitive.List>
            </Primitive>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

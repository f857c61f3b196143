"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { Link } from "@/ui/actions/link";
import { classes } from "@/ui/classes";
import { Keys } from "@/ui/shell/keys-mark";

export type MenuItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  href?: string;
  onSelect?: () => void;
  /** Shown as the shortcut of the same act, such as "g m". */
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** One of a choice: shown with a tick. */
  checked?: boolean;
};

type MenuProps = {
  trigger: ReactElement;
  /** Groups of items, divided by lines; a title names its group. */
  groups: ReadonlyArray<{ id: string; title?: string; items: readonly MenuItem[] }>;
  /** Stands above the items, such as who is signed in. */
  head?: ReactNode;
  align?: "start" | "end";
};

const itemLook =
  "flex min-h-8 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 no-underline outline-none data-disabled:opacity-50 data-highlighted:bg-hover data-highlighted:outline-1 data-highlighted:outline-line-strong data-highlighted:-outline-offset-1 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-soft";

/** Offers acts or choices behind one button. */
export function Menu({ trigger, groups, head, align = "end" }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 max-w-80 animate-appear overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float print:hidden"
        >
          {head && <div className="border-line border-b px-2 pt-1 pb-2">{head}</div>}
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              {(index > 0 || head) && <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line first:hidden" />}
              <DropdownMenu.Group>
                {group.title && (
                  <DropdownMenu.Label className="px-2 pt-1 pb-0.5 font-medium text-ink-faint text-xs">
                    {group.title}
                  </DropdownMenu.Label>
                )}
                {group.items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </DropdownMenu.Group>
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const look = classes(itemLook, item.danger && "text-stop-ink [&_svg]:text-stop-ink");
  const content = (
    <>
      {item.checked === undefined ? item.icon : <Check aria-hidden className={item.checked ? "" : "invisible"} />}
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.keys && <Keys keys={item.keys} />}
    </>
  );
  if (item.checked !== undefined)
    return (
      <DropdownMenu.CheckboxItem
        checked={item.checked}
        onSelect={(event) => {
          // Whoever ticks one often ticks another.
          event.preventDefault();
          item.onSelect?.();
        }}
        className={look}
      >
        {content}
      </DropdownMenu.CheckboxItem>
    );
  if (item.href !== undefined)
    return (
      <DropdownMenu.Item asChild disabled={item.disabled}>
        <Link href={item.href} className={look}>
          {content}
        </Link>
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.Item disabled={item.disabled} onSelect={item.onSelect} className={look}>
      {content}
    </DropdownMenu.Item>
  );
}

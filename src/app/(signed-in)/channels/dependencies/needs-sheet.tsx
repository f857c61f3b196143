"use client";

import { NeedsEditor } from "@/app/(signed-in)/_register/needs-editor";
import type { Needs } from "@/core/channels/needs";
import { linkLook, TextLink } from "@/ui/actions/text-link";
import { useSay } from "@/ui/language";
import { Sheet } from "@/ui/overlay/sheet";
import type { Item } from "./items";

type NeedsSheetProps = {
  item: Item;
  services: readonly Item[];
  /** What needs it. */
  users: readonly Item[];
  readOnly: boolean;
  onChange: (needs: Needs) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** Changes what one service or channel needs, by keyboard as well, and leads to what needs it. */
export function NeedsSheet({ item, services, users, readOnly, onChange, onOpen, onClose }: NeedsSheetProps) {
  const say = useSay();
  return (
    <Sheet open onOpenChange={(open) => open || onClose()} title={item.name} description={item.kind}>
      <div className="grid gap-6 py-3">
        <NeedsEditor
          value={item.needs}
          services={services.map(({ id, name }) => ({ value: id, label: name }))}
          readOnly={readOnly}
          onChange={onChange}
        />
        <section className="grid gap-1">
          <h3 className="font-medium text-sm">{say("dependencies.neededBy")}</h3>
          {users.length === 0 ? (
            <p className="text-ink-faint text-sm">{say("dependencies.neededByNothing")}</p>
          ) : (
            <ul className="grid gap-1">
              {users.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className={linkLook} onClick={() => onOpen(id)}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
        <p>
          <TextLink href={`${item.type === "service" ? "/channels/services" : "/channels"}?entry=${item.id}`}>
            {say("dependencies.entry")}
          </TextLink>
        </p>
      </div>
    </Sheet>
  );
}

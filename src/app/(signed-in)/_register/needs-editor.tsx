"use client";

import { X } from "lucide-react";
import type { Needs } from "@/core/channels/needs";
import { IconButton } from "@/ui/actions/icon-button";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import type { Option } from "./entry";

type NeedsEditorProps = {
  value: Needs;
  services: readonly Option[];
  onChange: (needs: Needs) => void;
  readOnly?: boolean;
};

/** Edits what something depends on: every group must hold, and a group holds when enough of its services work. */
export function NeedsEditor({ value, services, onChange, readOnly }: NeedsEditorProps) {
  const say = useSay();
  const set = (index: number, group: Needs[number]) =>
    onChange(value.map((other, place) => (place === index ? group : other)).filter(({ of }) => of.length > 0));
  return (
    <fieldset disabled={readOnly} className="grid gap-2">
      <legend className="mb-1 font-medium text-sm">{say("register.fields.needs")}</legend>
      {value.length === 0 && <p className="text-ink-faint text-sm">{say("register.needs.none")}</p>}
      {value.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own
        <div key={index} className="flex items-end gap-2">
          <Combobox
            className="flex-1"
            label={say("register.needs.services")}
            labelHidden
            multiple
            options={services}
            values={group.of}
            onChange={(of) => set(index, { of, atLeast: Math.min(group.atLeast, Math.max(1, of.length)) })}
          />
          {group.of.length > 1 && (
            <Select
              className="w-36"
              label={say("register.needs.atLeast")}
              labelHidden
              value={String(group.atLeast)}
              options={group.of.map((_, place) => ({
                value: String(place + 1),
                label: say(place + 1 === group.of.length ? "register.needs.all" : "register.needs.some", {
                  count: place + 1,
                }),
              }))}
              onChange={(event) => set(index, { ...group, atLeast: Number(event.target.value) })}
            />
          )}
          <IconButton
            label={say("register.needs.remove")}
            icon={<X aria-hidden />}
            onClick={() => set(index, { ...group, of: [] })}
          />
        </div>
      ))}
      <Combobox
        key={value.length}
        label={say("register.needs.add")}
        labelHidden
        placeholder={say("register.needs.add")}
        options={services}
        onChange={([id]) => id && onChange([...value, { atLeast: 1, of: [id] }])}
      />
    </fieldset>
  );
}

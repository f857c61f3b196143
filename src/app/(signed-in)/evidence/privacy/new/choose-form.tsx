"use client";

import { Button } from "@/ui/actions/button";
import { Combobox, type ComboboxOption } from "@/ui/form/combobox";
import { useSay } from "@/ui/language";

/** Chooses the person that a request is about; fields of an entry are asked for on the entry itself. */
export function ChooseForm({ options }: { options: readonly ComboboxOption[] }) {
  const say = useSay();
  return (
    <form action="/evidence/privacy/new" className="grid gap-4 rounded-lg border border-line bg-surface p-4">
      <Combobox
        name="thing"
        label={say("privacyScreens.choose.person")}
        hint={say("privacyScreens.choose.hint")}
        options={options}
      />
      <Button type="submit" variant="primary" className="justify-self-start">
        {say("privacyScreens.choose.go")}
      </Button>
    </form>
  );
}

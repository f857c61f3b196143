"use client";

import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import type { WalkItem } from "./walk";

type ChangeFormProps = {
  item: WalkItem;
  busy: boolean;
  onSave: (values: Record<string, string>, note: string) => unknown;
};

/** Takes down what has changed about the paths of a contact. */
export function ChangeForm({ item, onSave }: ChangeFormProps) {
  const say = useSay();
  const [values, setValues] = useState<Record<string, string>>({});
  const [note, setNote] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim())), note);
      }}
    >
      {item.paths.map(({ id, kind, value }) => (
        <TextInput
          key={id}
          label={say("review.walk.newValue", {
            kind: say(`register.kinds.path.${kind}` as "register.kinds.path.other"),
          })}
          value={values[id] ?? value}
          onChange={({ target }) => setValues((before) => ({ ...before, [id]: target.value }))}
        />
      ))}
      <TextInput
        label={say("review.walk.note")}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        optional
      />
      <SubmitButton className="justify-self-start">{say("review.walk.saveChange")}</SubmitButton>
    </form>
  );
}

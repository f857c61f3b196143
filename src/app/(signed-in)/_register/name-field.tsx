"use client";

import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import type { FormProps, NamedFields } from "./entry";

/** Edits the name of an entry; several at once have none in common. */
export function NameField<Fields extends NamedFields>({
  fields,
  change,
  readOnly,
  many,
}: Omit<FormProps<Fields>, "id">) {
  const say = useSay();
  if (many) return null;
  return (
    <Typed
      label={say("register.fields.name")}
      value={fields.name}
      required
      readOnly={readOnly}
      onChange={(name) => change({ name } as Partial<Fields>)}
    />
  );
}

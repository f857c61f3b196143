"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { TextKey } from "@/core/language/say";
import type { Result } from "@/core/shared/result";
import { Button } from "@/ui/actions/button";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";

type AddDialogProps = {
  noun: string;
  add: (name: string) => Promise<Result<{ id: string }>>;
  onAdded: (id: string, name: string) => void;
};

/** Asks for the name of a new entry; everything else is filled in afterwards. */
export function AddDialog({ noun, add, onAdded }: AddDialogProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const label = say(`register.add.${noun}` as TextKey);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    setBusy(true);
    const added = await add(name);
    setBusy(false);
    if (!added.ok)
      return setError(say(`refusals.${added.refusal.code}` as TextKey, { field: "", ...added.refusal.values }));
    setOpen(false);
    setError(undefined);
    onAdded(added.value.id, name);
  };
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={setOpen}
      title={label}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          {label}
        </Button>
      }
    >
      <form onSubmit={submit} className="grid gap-4 pb-4">
        <TextInput
          label={say("register.fields.name")}
          name="name"
          required
          maxLength={300}
          error={error}
          autoFocus
          autoComplete="off"
        />
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{say("ui.cancel")}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

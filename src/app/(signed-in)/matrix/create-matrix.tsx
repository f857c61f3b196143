"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { TextKey } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { createMatrixAction } from "./actions";

/** Opens a new matrix and goes there. */
export function CreateMatrix({ variant = "primary" }: { variant?: "primary" | "secondary" }) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const created = await createMatrixAction({ name: String(form.get("name")), scope: String(form.get("scope")) });
    setBusy(false);
    if (created.ok) router.push(`/matrix/${created.value.matrix}`);
    else
      setError(
        say(`refusals.${created.refusal.code}` as TextKey, {
          field: say("matrix.list.name"),
          ...created.refusal.values,
        }),
      );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={say("matrix.list.createTitle")}
      trigger={
        <Button variant={variant} icon={<Plus aria-hidden />}>
          {say("matrix.list.create")}
        </Button>
      }
    >
      <form onSubmit={create} className="grid gap-4 pb-4">
        <TextInput label={say("matrix.list.name")} name="name" required maxLength={200} error={error} autoFocus />
        <Textarea label={say("matrix.list.scope")} hint={say("matrix.list.scopeHint")} name="scope" optional />
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{say("ui.cancel")}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {say("matrix.list.createAct")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

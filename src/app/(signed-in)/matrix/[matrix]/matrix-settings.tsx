"use client";

import { Settings2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { archiveMatrixAction, saveMatrixAction } from "@/app/(signed-in)/matrix/actions";
import type { NamedEntry } from "@/application/matrix/list-names";
import type { TextKey } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import { Button } from "@/ui/actions/button";
import { Combobox } from "@/ui/form/combobox";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { Dialog } from "@/ui/overlay/dialog";

type MatrixSettingsProps = {
  matrix: { id: string; name: string; scope: string; owner: string | null; revision: number };
  positions: readonly NamedEntry[];
};

/** Renames a matrix, states its scope, names its owner, or archives it. */
export function MatrixSettings({ matrix, positions }: MatrixSettingsProps) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const refused = ({ code, field, values }: Refusal) =>
    setError(say(`refusals.${code}` as TextKey, { field: field ?? "", ...values }));

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const owner = String(form.get("owner") ?? "");
    const saved = await saveMatrixAction({
      matrix: matrix.id,
      revision: matrix.revision,
      fields: { name: String(form.get("name")), scope: String(form.get("scope")), owner: owner || null },
    });
    if (!saved.ok && saved.refusal.code !== "nothing-changed") return refused(saved.refusal);
    setOpen(false);
    router.refresh();
  };
  const archive = async () => {
    const archived = await archiveMatrixAction({ matrix: matrix.id });
    if (archived.ok) router.push("/matrix");
    else refused(archived.refusal);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={say("matrix.list.settings")}
      trigger={<Button icon={<Settings2 aria-hidden />}>{say("matrix.list.settings")}</Button>}
    >
      <form onSubmit={save} className="grid gap-4 pb-4">
        <TextInput
          label={say("matrix.list.name")}
          name="name"
          required
          maxLength={200}
          defaultValue={matrix.name}
          error={error}
        />
        <Textarea
          label={say("matrix.list.scope")}
          hint={say("matrix.list.scopeHint")}
          name="scope"
          optional
          defaultValue={matrix.scope}
        />
        <Combobox
          label={say("matrix.list.owner")}
          name="owner"
          optional
          defaultValues={matrix.owner ? [matrix.owner] : []}
          options={positions
            .filter(({ id, archived }) => !archived || id === matrix.owner)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <ConfirmDialog
            title={say("matrix.list.archive")}
            consequence={say("matrix.list.archiveText")}
            confirmLabel={say("matrix.list.archive")}
            onConfirm={archive}
            trigger={<Button variant="quiet">{say("matrix.list.archive")}</Button>}
          />
          <Button type="submit" variant="primary">
            {say("matrix.list.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

"use client";

import { Bookmark } from "lucide-react";
import { type FormEvent, useEffect, useId, useState } from "react";
import { removeViewAction, saveViewAction } from "@/app/(signed-in)/matrix/[matrix]/grid/view-actions";
import type { ViewItem } from "@/application/matrix/list-views";
import type { Look } from "@/core/matrix/view";
import { Button } from "@/ui/actions/button";
import { Checkbox } from "@/ui/form/checkbox";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { Menu } from "@/ui/overlay/menu";
import { useToast } from "@/ui/overlay/toast";
import { fetchViews } from "./server";

type ViewsMenuProps = { matrix: string; look: Look; onLook: (look: Look) => void };

/** Opens, saves and forgets named looks at the grid; shared ones everybody sees. */
export function ViewsMenu({ matrix, look, onLook }: ViewsMenuProps) {
  const say = useSay();
  const toast = useToast();
  const [views, setViews] = useState<readonly ViewItem[]>([]);
  const [saving, setSaving] = useState(false);
  const load = () => fetchViews(matrix).then(setViews, () => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each matrix
  useEffect(() => void load(), [matrix]);

  const settle = async (act: Promise<string | undefined>, title: string) => {
    const problem = await act;
    toast(problem ? { tone: "stop", title: problem } : { tone: "good", title });
    await load();
  };
  const own = views.filter((view) => view.own);
  const open = (view: ViewItem) => ({ id: view.id, label: view.name, onSelect: () => onLook(view.look) });
  const groups = [
    { id: "own", title: say("matrix.views.own"), items: own.map(open) },
    { id: "shared", title: say("matrix.views.shared"), items: views.filter((view) => !view.own).map(open) },
    { id: "act", items: [{ id: "save", label: say("matrix.views.save"), onSelect: () => setSaving(true) }] },
    {
      id: "remove",
      title: say("matrix.views.remove"),
      items: own.map((view) => ({
        id: `remove-${view.id}`,
        label: view.name,
        danger: true,
        onSelect: () => void settle(removeViewAction(view.id), say("matrix.views.removed", { name: view.name })),
      })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Menu
        align="start"
        trigger={<Button icon={<Bookmark aria-hidden />}>{say("matrix.views.title")}</Button>}
        groups={groups}
      />
      {saving && (
        <SaveDialog
          onClose={() => setSaving(false)}
          onSave={(name, shared) => {
            setSaving(false);
            void settle(saveViewAction(matrix, name, shared, look), say("matrix.views.saved", { name }));
          }}
        />
      )}
    </>
  );
}

function SaveDialog({ onSave, onClose }: { onSave: (name: string, shared: boolean) => void; onClose: () => void }) {
  const say = useSay();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const form = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onSave(name.trim(), shared);
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => !open && onClose()}
      title={say("matrix.views.save")}
      description={say("matrix.views.saveText")}
      footer={
        <Button variant="primary" type="submit" form={form} disabled={name.trim() === ""}>
          {say("matrix.views.saveDo")}
        </Button>
      }
    >
      <form id={form} className="grid gap-3" onSubmit={save}>
        <TextInput label={say("matrix.views.name")} value={name} onChange={(event) => setName(event.target.value)} />
        <Checkbox
          label={say("matrix.views.share")}
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      </form>
    </Dialog>
  );
}

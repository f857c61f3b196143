"use client";

import { Archive, Copy, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { Combobox, type ComboboxOption } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { FileDrop } from "@/ui/form/file-drop";
import { Switch } from "@/ui/form/switch";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { Dialog, DialogClose } from "@/ui/overlay/dialog";
import { Menu } from "@/ui/overlay/menu";
import { Sheet } from "@/ui/overlay/sheet";
import { useToast } from "@/ui/overlay/toast";
import { people } from "./samples";

/** The comboboxes with state: one and several values, with creation. */
export function Comboboxes() {
  const [options, setOptions] = useState<ComboboxOption[]>(people);
  const [owner, setOwner] = useState<string[]>(["dpo"]);
  const [audience, setAudience] = useState<string[]>(["board", "legal"]);
  const create = (label: string) => {
    setOptions((before) => [...before, { value: label, label }]);
    return label;
  };
  return (
    <>
      <Combobox label="Owner" hint="A position, never a person." options={options} values={owner} onChange={setOwner} />
      <Combobox
        multiple
        label="Audience"
        options={options}
        values={audience}
        onChange={setAudience}
        onCreate={create}
        placeholder="Type a name"
      />
      <Combobox
        label="Deputy"
        options={people}
        error="Choose a deputy other than the owner."
        placeholder="Type a name"
      />
      <Combobox label="Approver" options={people} defaultValues={["legal"]} disabled />
    </>
  );
}

export function Overlays() {
  const toast = useToast();
  return (
    <div className="flex flex-wrap gap-2">
      <Dialog
        title="Return version 5"
        description="The editors see your comment beside the draft."
        trigger={<Button>Open a dialog</Button>}
        footer={
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <DialogClose>
              <Button variant="primary">Return version 5</Button>
            </DialogClose>
          </>
        }
      >
        <div className="grid gap-4 pb-2">
          <Textarea label="Comment" hint="Say what must change before you can approve." />
          <Combobox label="Send back to" options={people} placeholder="Type a name" />
        </div>
      </Dialog>
      <Sheet
        title="Row 1"
        description="Personal data breach, first notice"
        trigger={<Button>Open a sheet</Button>}
        footer={<Button variant="primary">Save</Button>}
      >
        <div className="grid gap-4">
          <TextInput label="What" defaultValue="Personal data breach, first notice" />
          <Textarea label="When" defaultValue="Within 72 hours of becoming aware" />
        </div>
      </Sheet>
      <ConfirmDialog
        title="Withdraw version 4?"
        consequence="Staff will see version 3 again at once. This cannot be undone; a new version can be approved at any time."
        confirmLabel="Withdraw version 4"
        confirmWord="withdraw"
        tone="danger"
        onConfirm={() => toast({ tone: "good", title: "Version 4 withdrawn" })}
        trigger={<Button variant="danger">Withdraw…</Button>}
      />
      <Menu
        align="start"
        trigger={<IconButton variant="secondary" label="More for this row" icon={<MoreHorizontal aria-hidden />} />}
        groups={[
          {
            id: "edit",
            title: "Row 1",
            items: [
              { id: "edit", label: "Edit", icon: <Pencil aria-hidden />, keys: "e" },
              { id: "copy", label: "Duplicate", icon: <Copy aria-hidden /> },
              { id: "lock", label: "Keep in print", checked: true },
              { id: "archive", label: "Archive", icon: <Archive aria-hidden />, disabled: true },
            ],
          },
          { id: "end", items: [{ id: "delete", label: "Delete", icon: <Trash2 aria-hidden />, danger: true }] },
        ]}
      />
      <Button onClick={() => toast({ tone: "good", title: "Version 5 approved", text: "In force from 4 March." })}>
        Toast: done
      </Button>
      <Button
        onClick={() =>
          toast({ title: "Row 3 deleted", action: { label: "Undo", run: () => toast({ title: "Row 3 is back" }) } })
        }
      >
        Toast: undo
      </Button>
      <Button onClick={() => toast({ tone: "stop", title: "Not sent", text: "The mail server refused the address." })}>
        Toast: problem
      </Button>
    </div>
  );
}

export function Live() {
  const [on, setOn] = useState(true);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Array<{ fieldId?: string; sentence: string }>>([]);
  return (
    <div className="grid gap-4">
      <ErrorSummary errors={errors} />
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => setBusy(true)}>
          {busy ? "Saving" : "Press to be busy"}
        </Button>
        <Button
          onClick={() =>
            setErrors([{ fieldId: "sample-mail", sentence: "Enter a mail address such as ada@example.com." }])
          }
        >
          Show what is wrong
        </Button>
      </div>
      <Switch
        label="Mail me when a deadline is near"
        hint="Once a day, at 08:00 in your zone."
        checked={on}
        onChange={(event) => setOn(event.target.checked)}
      />
      <Switch label="Cannot be changed" disabled />
      <FileDrop
        label="Matrix file"
        hint="CSV, XLSX, DOCX, HTML or Markdown, up to 20 MB."
        accept=".csv,.xlsx,.docx,.html,.md"
      />
    </div>
  );
}

"use client";

import { AlertDialog } from "radix-ui";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "@/ui/actions/button";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { useReturnFocus } from "./return-focus";
import { Veil } from "./veil";

type ConfirmDialogProps = {
  title: string;
  /** What will happen and whether it can be undone. */
  consequence: ReactNode;
  /** The act as a verb: "Withdraw version 4", never "OK". */
  confirmLabel: string;
  /** `danger` for what cannot be undone. */
  tone?: "plain" | "danger";
  /** A word to type first, for the few acts that deserve it. */
  confirmWord?: string;
  onConfirm: () => void | Promise<void>;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks "really?" before an act that reaches others or cannot be undone; the focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const say = useSay();
  const returnFocus = useReturnFocus();
  const [own, setOwn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [word, setWord] = useState("");
  const open = props.open ?? own;
  const setOpen = (next: boolean) => {
    setOwn(next);
    setWord("");
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
      setOpen(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      {props.trigger && <AlertDialog.Trigger asChild>{props.trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <Veil />
        <AlertDialog.Content
          {...returnFocus}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto grid w-full animate-rise gap-3 rounded-t-lg border border-line bg-raised p-5 shadow-float sm:top-[18vh] sm:bottom-auto sm:w-[calc(100%-2rem)] sm:max-w-md sm:rounded-lg"
        >
          <AlertDialog.Title className="font-semibold text-lg">{props.title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="text-ink-soft">{props.consequence}</div>
          </AlertDialog.Description>
          {props.confirmWord && (
            <TextInput
              label={say("ui.confirm.word", { word: props.confirmWord })}
              value={word}
              onChange={(event) => setWord(event.target.value)}
              autoComplete="off"
            />
          )}
          <div className="mt-2 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
            <AlertDialog.Cancel asChild>
              <Button>{say("ui.cancel")}</Button>
            </AlertDialog.Cancel>
            <Button
              variant={props.tone === "danger" ? "danger" : "primary"}
              busy={busy}
              disabled={props.confirmWord !== undefined && word.trim() !== props.confirmWord}
              onClick={() => void confirm()}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

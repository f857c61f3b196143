"use client";

import { MessageSquarePlus } from "lucide-react";
import { useCallback, useState } from "react";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { CommentForm, type Person, type Place } from "./comment-form";

type CommentDialogProps = { place: Place; name: string; people: readonly Person[] };

/** Pins a comment to a row or one of its cells. */
export function CommentDialog({ place, name, people }: CommentDialogProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const title = say("matrix.comments.addOn", { name });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      trigger={
        <Button size="small" variant="quiet" icon={<MessageSquarePlus aria-hidden />} aria-label={title}>
          {say("matrix.comments.add")}
        </Button>
      }
    >
      <CommentForm place={place} people={people} onDone={close} />
    </Dialog>
  );
}

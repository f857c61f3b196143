"use client";

import { Archive, Copy, PencilLine, X } from "lucide-react";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";

type BulkBarProps = {
  count: number;
  onEdit: () => void;
  onDuplicate: () => void;
  onArchive: () => void;
  onClear: () => void;
};

/** Offers what one does with all selected rows. */
export function BulkBar({ count, onEdit, onDuplicate, onArchive, onClear }: BulkBarProps) {
  const say = useSay();
  return (
    <section
      aria-label={say("matrix.grid.selection")}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-1.5"
    >
      <p role="status" className="flex-1 font-medium">
        {say("matrix.grid.selected", { count })}
      </p>
      <Button size="small" icon={<PencilLine aria-hidden />} onClick={onEdit}>
        {say("matrix.grid.editAll")}
      </Button>
      <Button size="small" icon={<Copy aria-hidden />} onClick={onDuplicate}>
        {say("matrix.grid.duplicate")}
      </Button>
      <Button size="small" icon={<Archive aria-hidden />} onClick={onArchive}>
        {say("matrix.grid.archive")}
      </Button>
      <Button size="small" variant="quiet" icon={<X aria-hidden />} onClick={onClear}>
        {say("matrix.grid.clearSelection")}
      </Button>
    </section>
  );
}

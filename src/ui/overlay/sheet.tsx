"use client";

import { Dialog as Primitive } from "radix-ui";
import { classes } from "@/ui/classes";
import { type DialogProps, PanelFoot, PanelHead } from "./dialog";
import { useReturnFocus } from "./return-focus";
import { Veil } from "./veil";

type SheetProps = Omit<DialogProps, "size"> & { side?: "right" | "left"; width?: "narrow" | "wide" };

/** Shows details beside the page they belong to; fills a phone. */
export function Sheet(props: SheetProps) {
  const { title, description, children, footer, trigger, open, onOpenChange, side = "right", width = "narrow" } = props;
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Veil />
        <Primitive.Content
          {...(!description && { "aria-describedby": undefined })}
          {...returnFocus}
          className={classes(
            "fixed inset-y-0 z-50 flex w-full flex-col border-line bg-raised shadow-float",
            side === "right" ? "right-0 animate-from-right border-l" : "left-0 animate-from-left border-r",
            side === "left" ? "max-w-xs" : width === "wide" ? "sm:max-w-3xl" : "sm:max-w-md",
          )}
        >
          <PanelHead title={title} description={description} />
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-1">{children}</div>
          {footer && <PanelFoot>{footer}</PanelFoot>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

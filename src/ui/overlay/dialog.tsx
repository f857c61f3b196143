"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { buttonLook } from "@/ui/actions/button-look";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { useReturnFocus } from "./return-focus";
import { Veil } from "./veil";

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons: the way out first, the act last. */
  footer?: ReactNode;
  /** A button that opens it; leave out and give `open` to steer it from outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "small" | "medium" | "large";
};

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-4xl" };

/** Asks for something that must be settled before going on; on a phone it comes up from below. */
export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  open,
  onOpenChange,
  size = "medium",
}: DialogProps) {
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
            "fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full animate-rise flex-col rounded-t-lg border border-line bg-raised shadow-float sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh] sm:w-[calc(100%-2rem)] sm:rounded-lg",
            widths[size],
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

/** Shows title, description and the way out of a dialog or sheet. */
export function PanelHead({ title, description }: Pick<DialogProps, "title" | "description">) {
  const say = useSay();
  return (
    <header className="flex items-start gap-3 px-5 pt-4 pb-3">
      <div className="min-w-0 flex-1">
        <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
        {description && <Primitive.Description className="mt-0.5 text-ink-soft">{description}</Primitive.Description>}
      </div>
      {/* Without a tip: it would open with the focus, and the first Escape would only close it. */}
      <Primitive.Close
        aria-label={say("ui.close")}
        className={classes(buttonLook("quiet", "medium", true), "-mt-0.5 -mr-2")}
      >
        <X aria-hidden />
      </Primitive.Close>
    </header>
  );
}

/** Lays out the buttons at the foot of a dialog or sheet. */
export function PanelFoot({ children }: { children: ReactNode }) {
  return (
    <footer className="mt-2 flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 max-sm:[&>*]:flex-1">
      {children}
    </footer>
  );
}

/** Closes the dialog or sheet around its child button. */
export const DialogClose = ({ children }: { children: ReactElement }) => (
  <Primitive.Close asChild>{children}</Primitive.Close>
);

"use client";

import { Tooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

type TipProps = {
  text: ReactNode;
  /** One element that can take the focus. */
  children: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
};

/** Explains its child on hover and focus; Escape closes it. Never the only place of a fact. */
export function Tip({ text, children, side = "bottom" }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 animate-appear rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-float forced-colors:border print:hidden"
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

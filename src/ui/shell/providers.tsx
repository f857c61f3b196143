"use client";

import { Tooltip } from "radix-ui";
import type { ComponentProps } from "react";
import { Reader } from "@/ui/language";
import { Toasts } from "@/ui/overlay/toast";
import { Commands } from "./commands";

/** Stands once round every page: the reader, tips, toasts and commands. */
export function Providers({ children, ...reader }: ComponentProps<typeof Reader>) {
  return (
    <Reader {...reader}>
      <Tooltip.Provider delayDuration={400}>
        <Toasts>
          <Commands>{children}</Commands>
        </Toasts>
      </Tooltip.Provider>
    </Reader>
  );
}

"use client";

import { useRef } from "react";

/** Gives a layer the handlers that bring the focus back to where it was; Radix does so only for its own trigger. */
export function useReturnFocus(afterwards?: () => void) {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
      afterwards?.();
    },
  };
}

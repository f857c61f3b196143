"use client";

import { type ReactNode, type Ref, useLayoutEffect, useRef } from "react";

/** Keeps the room of rows that do not stand in the page, above its children; set by script because a style attribute may not be. */
export function Spacer({
  height,
  as: Tag = "div",
  children,
}: {
  height: number;
  as?: "div" | "li";
  children?: ReactNode;
}) {
  const room = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (room.current) room.current.style.height = `${height}px`;
  }, [height]);
  return (
    <>
      {height > 0 && (
        <Tag
          ref={room as Ref<never>}
          aria-hidden={Tag === "li" || undefined}
          role={Tag === "div" ? "presentation" : undefined}
        />
      )}
      {children}
    </>
  );
}

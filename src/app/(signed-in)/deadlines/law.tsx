import type { ReactNode } from "react";

/** Marks the words of the catalogue, which are in English in every language of Tocsin. */
export function Law({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span lang="en" className={className}>
      {children}
    </span>
  );
}

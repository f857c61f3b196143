import type { ReactNode } from "react";
import { classes } from "@/ui/classes";
import { Mark } from "./mark";

type DoorwayProps = {
  title: string;
  lead?: ReactNode;
  /** `wide` for forms of several parts. */
  width?: "narrow" | "wide";
  banner?: ReactNode;
  /** The way out for whoever needs no sign-in. */
  footer?: ReactNode;
  /** Language and look, for people without an account page. */
  tools?: ReactNode;
  children: ReactNode;
};

/** Frames the pages in front of the sign-in: one task in the middle, nothing to navigate. */
export function Doorway({ title, lead, width = "narrow", banner, footer, tools, children }: DoorwayProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {banner && <aside>{banner}</aside>}
      <main
        id="content"
        tabIndex={-1}
        className={classes(
          "mx-auto flex w-full flex-1 flex-col gap-6 px-4 py-8 outline-none sm:py-14",
          width === "narrow" ? "max-w-md" : "max-w-2xl",
        )}
      >
        <header className="grid gap-2">
          <Mark className="size-8 text-accent" />
          <h1 className="mt-2 font-semibold text-2xl">{title}</h1>
          {lead && <p className="text-ink-soft text-md">{lead}</p>}
        </header>
        {children}
        {footer && <footer className="mt-auto border-line border-t pt-4 text-ink-soft text-sm">{footer}</footer>}
      </main>
      {tools && <footer className="flex flex-wrap justify-center gap-3 p-4 print:hidden">{tools}</footer>}
    </div>
  );
}

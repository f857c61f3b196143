/** The class names of a row of tabs and of one tab, for links and for buttons. */
export const tabRowLook =
  "-mb-px flex gap-1 overflow-x-auto border-line sm:flex-wrap border-b [scrollbar-width:none] print:hidden";
export const tabLook =
  "relative inline-flex min-h-9 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-t-sm px-2.5 text-ink-soft no-underline -outline-offset-2 after:absolute after:inset-x-1.5 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:after:bg-accent aria-selected:font-medium aria-selected:text-ink aria-selected:after:bg-accent pointer-coarse:min-h-11 aria-[current=page]:[scroll-initial-target:nearest] forced-colors:aria-selected:after:bg-[Highlight] forced-colors:aria-[current=page]:after:bg-[Highlight]";

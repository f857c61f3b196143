/** The class names shared by every control that text goes into. */
export const controlLook =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface text-md text-ink shadow-low transition-colors sm:text-base not-disabled:hover:border-ink-soft focus-visible:border-focus focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-faint disabled:shadow-none aria-invalid:border-stop aria-invalid:bg-stop-soft print:border-line print:shadow-none";

/** The height of a control of one line. */
export const lineLook = "h-8 px-2.5 pointer-coarse:h-11";

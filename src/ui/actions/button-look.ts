import { classes } from "@/ui/classes";

/** `primary` once a screen; `danger` only for what cannot be undone. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const base =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none no-underline transition-colors duration-100 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 forced-colors:border-current print:hidden";

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line-strong/60 bg-surface text-ink shadow-low hover:border-line-strong hover:bg-hover",
  quiet: "border-transparent bg-transparent text-ink-soft hover:bg-hover hover:text-ink",
  danger: "border-stop bg-stop text-on-stop hover:border-stop-strong hover:bg-stop-strong",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-7 px-2 text-sm pointer-coarse:h-9",
  medium: "h-8 px-3 text-base pointer-coarse:h-11",
  large: "h-10 px-4 text-md pointer-coarse:h-12",
};

const squares: Record<ButtonSize, string> = {
  small: "size-7 text-sm pointer-coarse:size-9",
  medium: "size-8 text-base pointer-coarse:size-11",
  large: "size-10 text-md pointer-coarse:size-12",
};

/** Gives the class names of everything that looks like a button. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, square = false): string {
  return classes(base, variants[variant], square ? squares[size] : sizes[size]);
}

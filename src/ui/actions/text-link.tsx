import type { ComponentProps } from "react";
import { classes } from "@/ui/classes";
import { Link } from "./link";

/** Gives the class names of a link inside running text. */
export const linkLook =
  "rounded-xs font-medium text-accent-ink underline decoration-accent-ink/40 underline-offset-3 hover:decoration-current";

/** Links from running text or a table cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={classes(linkLook, className)} />;
}

import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { classes } from "@/ui/classes";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button keeps its focus and its words, and does nothing. */
  busy?: boolean;
};

const swallow = (event: MouseEvent) => event.preventDefault();

/** Starts something. `type` is "button" unless said otherwise. */
export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { "aria-busy": true, "aria-disabled": true, onClick: rest.onClick && swallow })}
      className={classes(buttonLook(variant, size), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

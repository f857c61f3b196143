import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/ui/classes";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Link } from "./link";

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

/** Goes somewhere and looks like a button. */
export function LinkButton({
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={classes(buttonLook(variant, size), className)}>
      {icon}
      {children}
    </Link>
  );
}

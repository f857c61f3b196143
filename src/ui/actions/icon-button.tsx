"use client";

import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/ui/classes";
import { Tip } from "@/ui/overlay/tip";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** What it does, said to screen readers and shown on hover and focus. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A button of one icon; use it where the icon is well known and room is short. */
export function IconButton({ label, icon, variant = "quiet", size = "medium", className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classes(buttonLook(variant, size, true), className)}
      >
        {icon}
      </button>
    </Tip>
  );
}

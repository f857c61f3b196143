"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends the form around it and shows that it is being sent; works without JavaScript too. */
export function SubmitButton(props: Omit<ButtonProps, "busy" | "type">) {
  const { pending } = useFormStatus();
  const sendOnce = (event: MouseEvent) => event.preventDefault();
  return (
    <Button variant="primary" {...props} type="submit" busy={pending} onClick={pending ? sendOnce : props.onClick} />
  );
}

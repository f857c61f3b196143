"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends the form around it and shows that it is being sent; works without JavaScript too. */
export function SubmitButton(props: Omit<ButtonProps, "busy" | "type">) {
  const { pending } = useFormStatus();
  return <Button variant="primary" {...props} type="submit" busy={pending} />;
}

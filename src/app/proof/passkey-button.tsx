"use client";

import { KeyRound } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/ui/actions/button";
import type { ButtonVariant } from "@/ui/actions/button-look";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";
import { knowsPasskeys } from "./browser";

type PasskeyButtonProps = {
  /** Asks the device and gives its answer as JSON; undefined when nothing came of it. */
  ask: () => Promise<string | undefined>;
  /** What to say then. */
  cancelled: string;
  /** The hidden field that carries the answer. */
  name: string;
  variant?: ButtonVariant;
  size?: "medium" | "large";
  className?: string;
  children: ReactNode;
};

/** Asks a device for its passkey and sends the form around it with the answer. */
export function PasskeyButton({ ask, cancelled, name, variant = "primary", children, ...look }: PasskeyButtonProps) {
  const say = useSay();
  const { pending } = useFormStatus();
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState("");
  const press = async () => {
    if (!field.current?.form?.reportValidity()) return;
    if (!knowsPasskeys()) return setProblem(say("proof.noPasskeys"));
    setAsking(true);
    setProblem("");
    const answer = await ask();
    setAsking(false);
    if (!answer) return setProblem(cancelled);
    field.current.value = answer;
    field.current.form.requestSubmit();
  };
  return (
    <div className="grid justify-items-start gap-1.5">
      <input ref={field} type="hidden" name={name} />
      <Button {...look} variant={variant} icon={<KeyRound aria-hidden />} busy={asking || pending} onClick={press}>
        {children}
      </Button>
      <Problem>{problem}</Problem>
    </div>
  );
}

"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/ui/actions/icon-button";
import { useSay } from "@/ui/language";
import { useToast } from "@/ui/overlay/toast";

/** Shows the beginning of a digest, copies all of it, and prints all of it. */
export function Hash({ value, label, length = 12 }: { value: string; label?: string; length?: number }) {
  const say = useSay();
  const toast = useToast();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      toast({ tone: "stop", title: say("ui.hash.notCopied"), text: value });
    }
  };
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap font-mono text-sm">
      <span title={value} className="print:hidden">
        {value.slice(0, length)}…
      </span>
      <span className="hidden whitespace-normal break-all text-2xs print:inline">{value}</span>
      <IconButton
        size="small"
        label={say(copied ? "ui.hash.copied" : "ui.hash.copy", { label: label ?? say("ui.hash.digest") })}
        icon={copied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      />
      <span role="status" className="sr-only">
        {copied && say("ui.hash.copied", { label: label ?? say("ui.hash.digest") })}
      </span>
    </span>
  );
}

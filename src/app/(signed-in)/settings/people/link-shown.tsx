"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import type { LinkShown as Shown } from "./actions";

/** Says how an invitation is on its way, and shows the link when it has to be handed over. */
export function LinkShown({ shown, title }: { shown: Shown; title?: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const { link } = shown;
  if (!link)
    return (
      <Banner tone="good" title={title}>
        {say("settings.people.byMail")}
      </Banner>
    );
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="grid gap-2">
      <Banner tone="good" title={title}>
        {say("settings.people.byHand")}
      </Banner>
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-sunken p-3">
        <code className="min-w-0 flex-1 select-all break-all font-mono text-sm">{link}</code>
        <Button size="small" icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={() => void copy()}>
          <span aria-live="polite">{say(copied ? "settings.people.copied" : "settings.people.copy")}</span>
        </Button>
      </div>
    </div>
  );
}

"use client";

import { Check, Copy, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/actions/button";
import { LinkButton } from "@/ui/actions/link-button";
import { useSay } from "@/ui/language";

/** Shows recovery codes the one time they can be read, with the ways to keep them. */
export function RecoveryCodes({ codes, onwards }: { codes: readonly string[]; onwards: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    setCopied(true);
  };
  return (
    <section aria-labelledby="recovery-title" className="grid gap-4">
      <header className="grid gap-1">
        <h2 id="recovery-title" className="font-semibold text-lg">
          {say("recovery.title")}
        </h2>
        <p className="text-ink-soft">{say("recovery.lead")}</p>
      </header>
      <ol
        aria-label={say("recovery.list")}
        className="grid gap-x-6 gap-y-1.5 rounded-md border border-line bg-sunken p-4 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={() => void copy()}>
          <span aria-live="polite">{say(copied ? "recovery.copied" : "recovery.copy")}</span>
        </Button>
        <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {say("recovery.print")}
        </Button>
        <LinkButton href={onwards} variant="primary" prefetch={false}>
          {say("recovery.continue")}
        </LinkButton>
      </div>
    </section>
  );
}

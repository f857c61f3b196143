"use client";

import { useState, useTransition } from "react";
import { Button } from "@/ui/actions/button";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";
import { proveAtProviderAction } from "./provider-actions";

/** Leads to the identity provider to prove oneself anew, and back here. */
export function ProviderButton({ provider, nonce, to }: { provider: string; nonce: string; to?: string }) {
  const say = useSay();
  const [problem, setProblem] = useState("");
  const [busy, start] = useTransition();
  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="text-ink-soft">{say("proof.goToProvider")}</p>
      <Button
        variant="primary"
        busy={busy}
        onClick={() => start(async () => setProblem(await proveAtProviderAction(nonce, to ?? thisPage())))}
      >
        {say("proof.withProvider", { provider })}
      </Button>
      <Problem>{problem}</Problem>
    </div>
  );
}

/** Gives the address of this page, without an earlier proof. */
function thisPage(): string {
  const { pathname, searchParams } = new URL(window.location.href);
  searchParams.delete("proof");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

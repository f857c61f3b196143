"use client";

import { OctagonX } from "lucide-react";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { EmptyState } from "@/ui/show/empty-state";

/** Stands where a screen broke; the reference leads to the line in the log. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useSay();
  return (
    <EmptyState
      level={1}
      icon={<OctagonX aria-hidden />}
      title={say("ui.broken.title")}
      action={
        <Button variant="primary" onClick={reset}>
          {say("ui.broken.retry")}
        </Button>
      }
    >
      <p>{say("ui.broken.text")}</p>
      {error.digest && <p className="mt-2 font-mono text-sm">{say("ui.broken.reference", { digest: error.digest })}</p>}
    </EmptyState>
  );
}

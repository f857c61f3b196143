"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "@/ui/actions/button";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";

type StepsProps = {
  onBack: () => void;
  onNext: () => void;
  busy: boolean;
  /** Whether the last decision is kept already. */
  keeping: "keeping" | "kept" | undefined;
  problem?: string | undefined;
};

/** Leads back and on from a step, and says what stands in the way. */
export function Steps({ onBack, onNext, busy, keeping, problem }: StepsProps) {
  const say = useSay();
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button icon={<ArrowLeft aria-hidden />} onClick={onBack}>
          {say("import.wizard.back")}
        </Button>
        <p role="status" className="text-ink-soft text-sm max-sm:order-first max-sm:w-full">
          {keeping && say(`import.wizard.${keeping}`)}
        </p>
        <Button variant="primary" icon={<ArrowRight aria-hidden />} busy={busy} onClick={onNext}>
          {say("import.wizard.next")}
        </Button>
      </div>
    </div>
  );
}

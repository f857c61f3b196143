"use client";

import { Check } from "lucide-react";
import { Link } from "@/ui/actions/link";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";

export type Step = { id: string; label: string; state: "done" | "current" | "ahead"; href?: string };

/** Shows where a wizard stands; a step that is done leads back when it has a link. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const say = useSay();
  const current = steps.findIndex((step) => step.state === "current");
  return (
    <nav aria-label={label} className="print:hidden">
      <p className="mb-2 text-ink-soft text-sm sm:sr-only">
        {say("ui.stepper.position", { position: current + 1, count: steps.length })}
      </p>
      <ol className="flex gap-1 sm:gap-2">
        {steps.map((step, index) => {
          const content = (
            <>
              <span
                aria-hidden
                className={classes(
                  "grid size-5 shrink-0 place-items-center rounded-full border text-2xs tabular-nums",
                  step.state === "done" && "border-accent bg-accent text-on-accent",
                  step.state === "current" && "border-accent text-accent-ink",
                  step.state === "ahead" && "border-line-strong text-ink-faint",
                )}
              >
                {step.state === "done" ? <Check className="size-3" strokeWidth={3} /> : index + 1}
              </span>
              <span className={classes("truncate", step.state !== "current" && "max-sm:sr-only")}>{step.label}</span>
              {step.state === "done" && <span className="sr-only">{say("ui.stepper.done")}</span>}
            </>
          );
          return (
            <li
              key={step.id}
              aria-current={step.state === "current" ? "step" : undefined}
              className={classes(
                "min-w-0 border-t-2 pt-2 max-sm:min-w-8 sm:flex-1",
                step.state === "current" && "border-accent font-medium max-sm:flex-1",
                step.state === "done" && "border-accent text-ink-soft",
                step.state === "ahead" && "border-line text-ink-soft",
              )}
            >
              {step.state === "done" && step.href ? (
                <Link
                  href={step.href}
                  className="flex min-h-6 items-center gap-2 rounded-xs hover:text-ink hover:underline"
                >
                  {content}
                </Link>
              ) : (
                <span className="flex min-h-6 items-center gap-2">{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

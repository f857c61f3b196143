"use client";

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from "lucide-react";
import type { TextKey } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import type { DraftState } from "./draft-state";

type SavedStateProps = { state: DraftState; onRetry: () => void; onDiscard: () => void; onChoose: () => void };

/** Says whether everything typed is safe, and what to do when it is not. */
export function SavedState({ state, onRetry, onDiscard, onChoose }: SavedStateProps) {
  const say = useSay();
  const waiting = state.pending.size;
  if (state.problem)
    return (
      <span role="alert" className="flex flex-wrap items-center gap-2 text-sm text-stop-ink">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {say(`refusals.${state.problem.code}` as TextKey, {
          field: state.problem.field ?? "",
          ...state.problem.values,
        })}
        <Button size="small" onClick={onRetry}>
          {say("matrix.grid.retry")}
        </Button>
        <Button size="small" variant="quiet" onClick={onDiscard}>
          {say("matrix.grid.discard")}
        </Button>
      </span>
    );
  if (state.conflicts.size > 0)
    return (
      <span role="alert" className="flex items-center gap-2 text-sm text-stop-ink">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {say("matrix.grid.undecided", { count: state.conflicts.size })}
        <Button size="small" onClick={onChoose}>
          {say("matrix.grid.choose")}
        </Button>
      </span>
    );
  const [Sign, text] = state.offline
    ? [CloudOff, say("matrix.grid.offline", { count: waiting })]
    : waiting > 0
      ? [LoaderCircle, say("matrix.grid.saving")]
      : [CircleCheck, say("matrix.grid.saved")];
  return (
    <span role="status" className="flex items-center gap-1.5 text-ink-soft text-sm">
      <Sign aria-hidden className={`size-4 shrink-0 ${waiting > 0 && !state.offline ? "animate-spin" : ""}`} />
      <span className={state.offline ? "" : "max-sm:sr-only"}>{text}</span>
    </span>
  );
}

import type { State } from "@/core/deadlines/state";
import { type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";
import { formatDuration } from "@/ui/show/instants";
import type { Tone } from "@/ui/show/tones";

const tones: Partial<Record<State["is"], Tone>> = {
  running: "accent",
  "due-soon": "warn",
  overdue: "stop",
  missed: "stop",
  met: "good",
  off: "warn",
};

/** Says where a clock stands, and how much is left, over or spare. */
export function StateBadge({ language, state }: { language: Language; state: State }) {
  return (
    <>
      <Badge tone={tones[state.is] ?? "neutral"}>{say(language, `deadlines.states.${state.is}`)}</Badge>
      {lengthOf(language, state)}
    </>
  );
}

function lengthOf(language: Language, state: State): string | undefined {
  const said = (key: "ui.time.left" | "ui.time.overdueBy" | "deadlineScreens.clocks.spare", length: number) =>
    say(language, key, { duration: formatDuration(length, language) });
  if ((state.is === "running" || state.is === "due-soon") && state.left !== null)
    return said("ui.time.left", state.left);
  if (state.is === "overdue" || state.is === "missed") return said("ui.time.overdueBy", state.by);
  if (state.is === "met" && state.margin !== null) return said("deadlineScreens.clocks.spare", state.margin);
  return undefined;
}

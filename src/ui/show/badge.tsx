import type { ReactNode } from "react";
import { classes } from "@/ui/classes";
import { edgeTone, softTone, type Tone } from "./tones";

type BadgeProps = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

/** Names a state in a word or two; give it an icon when the tone carries meaning. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span
      className={classes(
        "inline-flex min-h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 align-middle font-medium text-xs tabular-nums [&_svg]:size-3.5 [&_svg]:shrink-0",
        softTone[tone],
        edgeTone[tone],
        className,
      )}
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}

import { Info, OctagonX, TriangleAlert } from "lucide-react";
import { classes } from "@/ui/classes";
import { Said } from "@/ui/language";
import { softTone, type Tone } from "./tones";

/** How much a finding weighs: it blocks approval, warns or advises. */
export type SeverityLevel = "blocks" | "warns" | "advises";

const looks = {
  blocks: { Sign: OctagonX, tone: "stop" },
  warns: { Sign: TriangleAlert, tone: "warn" },
  advises: { Sign: Info, tone: "advise" },
} as const satisfies Record<SeverityLevel, { Sign: unknown; tone: Tone }>;

/** Shows a severity as a sign of its own shape, a word and a colour. */
export function Severity({ level, count, short }: { level: SeverityLevel; count?: number; short?: boolean }) {
  const { Sign, tone } = looks[level];
  return (
    <span
      className={classes(
        "inline-flex min-h-5 items-center gap-1 rounded-sm font-medium text-xs tabular-nums",
        short ? "" : "px-1.5",
        softTone[tone],
        short && "bg-transparent",
      )}
    >
      <Sign aria-hidden className="size-3.5 shrink-0" />
      {short && <span aria-hidden>{count}</span>}
      <span className={classes(short && "sr-only")}>
        {count === undefined ? (
          <Said text={`ui.severity.${level}`} />
        ) : (
          <Said text={`ui.severity.count.${level}`} values={{ count }} />
        )}
      </span>
    </span>
  );
}

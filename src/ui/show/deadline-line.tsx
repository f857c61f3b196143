import { classes } from "@/ui/classes";
import { ScrollArea } from "@/ui/layout/scroll-area";

export type DeadlineMark = {
  id: string;
  /** UTC milliseconds. */
  at: number;
  label: string;
  /** The instant in words. */
  when: string;
  look: "start" | "safer" | "deadline" | "later" | "now";
};

type DeadlineLineProps = {
  /** Says what the picture shows; give the same facts in words beside it. */
  label: string;
  marks: readonly DeadlineMark[];
  /** Runs of closed days, in UTC milliseconds. */
  closed: ReadonlyArray<{ from: number; until: number }>;
  closedLabel: string;
};

const box = { width: 820, edge: 24, axis: 44, row: 34, textWidth: 300 };

const ink: Record<DeadlineMark["look"], string> = {
  start: "fill-ink stroke-ink",
  safer: "fill-good stroke-good",
  deadline: "fill-accent stroke-accent",
  later: "fill-warn stroke-warn",
  now: "fill-advise stroke-advise",
};

/** Draws a clock from its start to its last reading; closed days are hatched. */
export function DeadlineLine({ label, marks, closed, closedLabel }: DeadlineLineProps) {
  const times = marks.map(({ at }) => at);
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const length = Math.max(until - from, 1);
  const inner = box.width - 2 * box.edge;
  const x = (at: number) => box.edge + ((Math.min(Math.max(at, from), until) - from) / length) * inner;
  const ordered = [...marks].sort((one, other) => one.at - other.at);
  const height = box.axis + 24 + ordered.length * box.row;
  return (
    <ScrollArea label={label}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${box.width} ${height}`}
        className="block h-auto w-full min-w-[44rem]"
      >
        <defs>
          <pattern id="closed-days" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" className="stroke-line-strong" strokeWidth="2" />
          </pattern>
        </defs>
        {closed.map((span) => (
          <rect
            key={span.from}
            x={x(span.from)}
            y={box.axis - 16}
            width={Math.max(x(span.until) - x(span.from), 1)}
            height={32}
            fill="url(#closed-days)"
          >
            <title>{closedLabel}</title>
          </rect>
        ))}
        <line x1={box.edge} y1={box.axis} x2={box.width - box.edge} y2={box.axis} className="stroke-ink-soft" />
        {ordered.map((mark, index) => {
          const [left, top] = [x(mark.at), box.axis + 34 + index * box.row];
          const atEnd = left > box.width - box.textWidth;
          return (
            <g key={mark.id}>
              <line
                x1={left}
                y1={box.axis}
                x2={left}
                y2={top + 4}
                strokeDasharray={mark.look === "now" ? "3 3" : undefined}
                className={classes("fill-none", ink[mark.look])}
              />
              <circle cx={left} cy={box.axis} r={mark.look === "deadline" ? 7 : 4} className={ink[mark.look]} />
              <text x={left + (atEnd ? -8 : 8)} y={top} textAnchor={atEnd ? "end" : "start"} className="text-xs">
                <tspan className="fill-ink font-semibold">{mark.label}</tspan>
                <tspan x={left + (atEnd ? -8 : 8)} dy={14} className="fill-ink-soft">
                  {mark.when}
                </tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </ScrollArea>
  );
}

import { useId } from "react";
import { classes } from "@/ui/classes";

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

/** How wide the drawing is, and whether a text may stand beside its mark; where there is little room it stands below it. */
const wide = { width: 820, beside: true, className: "hidden @2xl:block" } as const;
const narrow = { width: 320, beside: false, className: "mx-auto max-w-md @2xl:hidden" } as const;
type Size = typeof wide | typeof narrow;

const box = { edge: 24, axis: 44, row: 34, textWidth: 300 };

const ink: Record<DeadlineMark["look"], string> = {
  start: "fill-ink stroke-ink",
  safer: "fill-good stroke-good",
  deadline: "fill-accent stroke-accent",
  later: "fill-warn stroke-warn",
  now: "fill-advise stroke-advise",
};

/** Draws a clock from its start to its last reading; closed days are hatched. */
export function DeadlineLine(props: DeadlineLineProps) {
  return (
    <div className="@container rounded-md border border-line bg-surface">
      <Drawing {...props} size={wide} />
      <Drawing {...props} size={narrow} />
    </div>
  );
}

/** Where the text of a mark stands, and how far its line goes down. */
function textOf(left: number, top: number, { width, beside }: Size) {
  if (!beside)
    return left > width / 2
      ? { x: width - box.edge, anchor: "end" as const, lineEnd: top - 12 }
      : { x: box.edge, anchor: "start" as const, lineEnd: top - 12 };
  return left > width - box.textWidth
    ? { x: left - 8, anchor: "end" as const, lineEnd: top + 4 }
    : { x: left + 8, anchor: "start" as const, lineEnd: top + 4 };
}

function Drawing({ label, marks, closed, closedLabel, size }: DeadlineLineProps & { size: Size }) {
  const pattern = useId();
  const times = marks.map(({ at }) => at);
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const length = Math.max(until - from, 1);
  const inner = size.width - 2 * box.edge;
  const x = (at: number) => box.edge + ((Math.min(Math.max(at, from), until) - from) / length) * inner;
  const ordered = [...marks].sort((one, other) => one.at - other.at);
  const height = box.axis + 24 + ordered.length * box.row;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size.width} ${height}`}
      className={classes("h-auto w-full", size.className)}
    >
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
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
          fill={`url(#${pattern})`}
        >
          <title>{closedLabel}</title>
        </rect>
      ))}
      <line x1={box.edge} y1={box.axis} x2={size.width - box.edge} y2={box.axis} className="stroke-ink-soft" />
      {ordered.map((mark, index) => {
        const [left, top] = [x(mark.at), box.axis + 34 + index * box.row];
        const text = textOf(left, top, size);
        return (
          <g key={mark.id}>
            <line
              x1={left}
              y1={box.axis}
              x2={left}
              y2={text.lineEnd}
              strokeDasharray={mark.look === "now" ? "3 3" : undefined}
              className={classes("fill-none", ink[mark.look])}
            />
            <circle cx={left} cy={box.axis} r={mark.look === "deadline" ? 7 : 4} className={ink[mark.look]} />
            <text x={text.x} y={top} textAnchor={text.anchor} className="text-xs">
              <tspan className="fill-ink font-semibold">{mark.label}</tspan>
              <tspan x={text.x} dy={14} className="fill-ink-soft">
                {mark.when}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

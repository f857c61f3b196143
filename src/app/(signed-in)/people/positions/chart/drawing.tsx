import { cascade, type Post } from "@/core/people/cascade";

export type ChartPost = Post & {
  readonly holder: string /** What the post may do, in words. */;
  readonly authority: string;
};

const [width, height, step, pitch, margin, besides] = [230, 44, 40, 56, 12, 460] as const;
const lettersOfName = 30;
const short = (text: string) => (text.length > lettersOfName ? `${text.slice(0, lettersOfName - 1)}…` : text);

type DrawingProps = { label: string; posts: readonly ChartPost[]; vacant: string };

/** Draws who reports to whom; the same stands beside it as a list for those who do not see it. */
export function CascadeDrawing({ label, posts, vacant }: DrawingProps) {
  const places = cascade(posts);
  const deepest = Math.max(0, ...places.map(({ depth }) => depth));
  const [wide, high] = [deepest * step + width + besides + 2 * margin, places.length * pitch + 2 * margin];
  const x = (depth: number) => margin + depth * step;
  const y = (line: number) => margin + line * pitch;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg
      role="group"
      aria-label={label}
      viewBox={`0 0 ${wide} ${high}`}
      width={wide}
      height={high}
      className="max-w-none"
    >
      {places.map(({ post, depth, line, above }) => (
        <g key={post.id}>
          {above !== null && (
            <path
              d={`M ${x(depth) - step / 2} ${y(above) + height} V ${y(line) + height / 2} H ${x(depth)}`}
              className="fill-none stroke-line-strong"
            />
          )}
          <a href={`/people/positions?entry=${post.id}`}>
            <title>{`${post.name}: ${post.holder || vacant}`}</title>
            <rect
              x={x(depth)}
              y={y(line)}
              width={width}
              height={height}
              rx={6}
              className={post.holder ? "fill-surface stroke-line-strong" : "fill-warn-soft stroke-warn"}
            />
            <text x={x(depth) + 10} y={y(line) + 18} className="fill-ink font-medium text-xs">
              {short(post.name)}
            </text>
            <text x={x(depth) + 10} y={y(line) + 34} className="fill-ink-soft text-2xs">
              {short(post.holder || vacant)}
            </text>
          </a>
          <text x={x(depth) + width + 12} y={y(line) + 26} className="fill-ink-soft text-2xs">
            {post.authority}
          </text>
        </g>
      ))}
    </svg>
  );
}

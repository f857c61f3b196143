import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  /** What belongs here and what it is good for. */
  children?: ReactNode;
  /** The next step, usually one primary button and one quiet way round. */
  action?: ReactNode;
  /** The way there in two or three short steps. */
  steps?: readonly ReactNode[];
};

/** Stands where nothing is yet and teaches the next step. */
export function EmptyState({ icon, title, level = 2, children, action, steps }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="mx-auto grid max-w-lg justify-items-center gap-3 px-4 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-6">
        {icon}
      </span>
      <Heading className="font-semibold text-lg">{title}</Heading>
      {children && <div className="text-ink-soft">{children}</div>}
      {steps && (
        <ol className="mt-1 grid gap-2 text-left">
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are fixed and have no other name
            <li key={index} className="flex gap-2.5">
              <span className="grid size-5 shrink-0 place-items-center rounded-full border border-line-strong text-2xs tabular-nums">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

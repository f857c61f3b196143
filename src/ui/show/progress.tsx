import { type ReactNode, useId } from "react";

type ProgressProps = {
  /** What is being done: "Building the pack". */
  label: ReactNode;
  /** How far, in words: "4,200 of 10,000 entries". */
  words?: ReactNode;
  /** Left out while nobody knows how long it takes. */
  value?: number;
  max?: number;
};

/** Shows how far long work is, in words and as a bar. */
export function Progress({ label, words, value, max = 100 }: ProgressProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="text-ink-soft tabular-nums">{words}</span>
      </div>
      <progress id={id} value={value} max={max} className="meter" />
    </div>
  );
}

import { classes } from "@/ui/classes";
import { Said } from "@/ui/language";

const widths = ["w-full", "w-11/12", "w-3/4", "w-5/6", "w-2/3"];

/** Holds the place of what is still loading and says so once. */
export function Skeleton({ lines = 3, shape = "text" }: { lines?: number; shape?: "text" | "rows" }) {
  return (
    <div role="status" className={classes("grid", shape === "text" ? "gap-2" : "gap-px")}>
      <span className="sr-only">
        <Said text="ui.loading" />
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          key={line}
          aria-hidden
          className={classes(
            "block animate-breathe rounded-sm bg-hover",
            shape === "text" ? classes("h-3.5", widths[line % widths.length]) : "h-9",
          )}
        />
      ))}
    </div>
  );
}

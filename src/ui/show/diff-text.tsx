import { Fragment } from "react";
import { Said } from "@/ui/language";
import { diffWords, type Segment } from "./diff-words";

const looks = {
  removed: "rounded-xs bg-stop-soft text-stop-ink line-through decoration-stop/70",
  added: "rounded-xs bg-good-soft text-good-ink underline decoration-good/70 decoration-2 underline-offset-2",
};

function Marked({ segment }: { segment: Segment }) {
  if (segment.kind === "same") return segment.text;
  const Mark = segment.kind === "removed" ? "del" : "ins";
  return (
    <Mark className={looks[segment.kind]}>
      <span className="sr-only">
        <Said text={`ui.diff.${segment.kind}`} />{" "}
      </span>
      {segment.text}
    </Mark>
  );
}

/** Shows two readings of a text word by word: both at once, or only the side before or after. */
export function DiffText({ before, after, side }: { before: string; after: string; side?: "before" | "after" }) {
  const hidden = side === "before" ? "added" : side === "after" ? "removed" : undefined;
  const segments = diffWords(before, after).filter((segment) => segment.kind !== hidden);
  return (
    <span className="whitespace-pre-wrap">
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments of a fixed text have no other name
        <Fragment key={index}>
          <Marked segment={segment} />
        </Fragment>
      ))}
    </span>
  );
}

import { Fragment, type ReactNode } from "react";
import type { Block, Item, Run } from "@/core/shared/markdown";
import { classes } from "@/ui/classes";

type RichTextProps = {
  blocks: readonly Block[];
  /** Live fields that lead nowhere carry this text, and are marked. */
  unknown: string;
};

/** Shows text that was written in Markdown, with live fields as chips; headings begin below those of a section. */
export function RichText({ blocks, unknown }: RichTextProps) {
  return (
    <div className="grid max-w-prose gap-3">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and are drawn anew as a whole
        <Fragment key={index}>{drawBlock(block, unknown)}</Fragment>
      ))}
    </div>
  );
}

function drawBlock(block: Block, unknown: string): ReactNode {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 1 ? "h3" : "h4";
      return <Heading className="font-semibold">{drawRuns(block.runs, unknown)}</Heading>;
    }
    case "paragraph":
      return <p className="whitespace-pre-line">{drawRuns(block.runs, unknown)}</p>;
    case "list":
      return drawList(block.ordered, block.items, unknown);
  }
}

function drawList(ordered: boolean, items: readonly Item[], unknown: string): ReactNode {
  const List = ordered ? "ol" : "ul";
  return (
    <List className="grid gap-1">
      {items.map(({ depth, mark, runs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no names
        <li key={index} className={classes("flex gap-2", depth === 1 && "ml-6")}>
          <span aria-hidden className="min-w-4 shrink-0 text-ink-faint tabular-nums">
            {mark}
          </span>
          <span className="whitespace-pre-line">{drawRuns(runs, unknown)}</span>
        </li>
      ))}
    </List>
  );
}

function drawRuns(runs: readonly Run[], unknown: string): ReactNode {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names
    <Fragment key={index}>{drawRun(run, unknown)}</Fragment>
  ));
}

function drawRun({ text, strong, emphasis, href, field }: Run, unknown: string): ReactNode {
  if (field)
    return (
      <span
        className={classes(
          "box-decoration-clone rounded px-1 py-px font-medium",
          text === unknown ? "bg-stop-soft text-stop-ink" : "bg-accent-soft text-accent-ink",
        )}
      >
        {text}
      </span>
    );
  const words = href ? (
    <a href={href} rel="noreferrer" className="text-accent-ink underline underline-offset-2">
      {text}
    </a>
  ) : (
    text
  );
  const slanted = emphasis ? <em>{words}</em> : words;
  return strong ? <strong className="font-semibold">{slanted}</strong> : slanted;
}

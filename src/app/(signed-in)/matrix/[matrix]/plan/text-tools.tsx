"use client";

import { Bold, Heading2, Italic, List, ListOrdered } from "lucide-react";
import type { RefObject } from "react";
import type { Names } from "@/application/matrix/list-names";
import { toTyped } from "@/core/matrix/plan/live";
import { IconButton } from "@/ui/actions/icon-button";
import { Combobox } from "@/ui/form/combobox";
import { useSay } from "@/ui/language";
import { insertable, liveNames } from "./live-names";

/** Buttons that write Markdown, and a way to insert what the text names. */
export function TextTools({ area, names }: { area: RefObject<HTMLTextAreaElement | null>; names: Names }) {
  const say = useSay();
  const on = (change: (target: HTMLTextAreaElement) => void) => () => area.current && change(area.current);
  const tools = [
    { id: "bold", icon: <Bold aria-hidden />, run: on((target) => wrapSelection(target, "**")) },
    { id: "italic", icon: <Italic aria-hidden />, run: on((target) => wrapSelection(target, "*")) },
    { id: "heading", icon: <Heading2 aria-hidden />, run: on((target) => beginLines(target, () => "## ")) },
    { id: "bullets", icon: <List aria-hidden />, run: on((target) => beginLines(target, () => "- ")) },
    {
      id: "numbers",
      icon: <ListOrdered aria-hidden />,
      run: on((target) => beginLines(target, (at) => `${at + 1}. `)),
    },
  ] as const;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <div role="toolbar" aria-label={say("plan.tools")} className="flex gap-1">
        {tools.map(({ id, icon, run }) => (
          <IconButton key={id} size="small" label={say(`plan.${id}`)} icon={icon} onClick={run} />
        ))}
      </div>
      <Combobox
        label={say("plan.insert")}
        hint={say("plan.insertHint")}
        className="w-full sm:w-80"
        values={[]}
        onChange={([field]) => field && area.current && insert(area.current, toTyped(field, liveNames(names)))}
        options={insertable(names).map(({ value, label, register }) => ({
          value,
          label,
          note: say(`plan.groups.${register}`),
        }))}
      />
    </div>
  );
}

/** Puts marks round what is selected; the browser's own undo takes it back. */
export function wrapSelection(target: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: from, selectionEnd: to, value } = target;
  insert(target, mark + value.slice(from, to) + mark);
  target.setSelectionRange(from + mark.length, to + mark.length);
}

function beginLines(target: HTMLTextAreaElement, mark: (at: number) => string): void {
  const { value } = target;
  const from = value.lastIndexOf("\n", target.selectionStart - 1) + 1;
  const end = value.indexOf("\n", target.selectionEnd);
  target.setSelectionRange(from, end < 0 ? value.length : end);
  const lines = value.slice(from, target.selectionEnd).split("\n");
  insert(target, lines.map((line, at) => mark(at) + line.replace(/^(?:#{1,6}|[-*+]|\d+[.)])\s+/, "")).join("\n"));
}

function insert(target: HTMLTextAreaElement, text: string): void {
  target.focus();
  // The old command is the only one that the browser's undo knows.
  document.execCommand("insertText", false, text);
}

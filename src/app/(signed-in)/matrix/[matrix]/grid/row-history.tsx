"use client";

import { useEffect, useState } from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import { type RowField, type RowFields, rowFields } from "@/core/matrix/row";
import { rowInWords } from "@/core/matrix/row-in-words";
import type { DraftRow } from "@/core/matrix/sparse";
import { useReader, useSay } from "@/ui/language";
import { DateTime } from "@/ui/show/date-time";
import { Skeleton } from "@/ui/show/skeleton";
import { Timeline } from "@/ui/show/timeline";
import { fetchHistory } from "./server";

const acts = ["created", "imported", "archived", "restored"] as const;
const isField = (field: string): field is RowField => (rowFields as readonly string[]).includes(field);

/** Tells who changed what of a row, when, from what to what. */
export function RowHistory({ matrix, row, words }: { matrix: string; row: DraftRow; words: CellWords }) {
  const say = useSay();
  const { language } = useReader();
  const [found, setFound] = useState<Awaited<ReturnType<typeof fetchHistory>>>();
  const { id, revision } = row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision has a longer history
  useEffect(() => {
    let wanted = true;
    fetchHistory(matrix, id).then(
      (history) => wanted && setFound(history),
      () => wanted && setFound({ lines: [], names: {} }),
    );
    return () => {
      wanted = false;
    };
  }, [matrix, id, revision]);
  if (!found) return <Skeleton lines={4} />;

  const nameOf = (id: string) => found.names[id] ?? words.name(id);
  const text = (field: string, value: unknown) =>
    (isField(field) && rowInWords(field, (value ?? null) as RowFields[RowField], { say, language, nameOf })) ||
    say("ui.conflict.empty");
  const items = found.lines.map((line) => {
    const act = acts.find((known) => known === line.field);
    const what = act
      ? say(`matrix.grid.acts.${act}`)
      : isField(line.field)
        ? say(`matrix.fields.${line.field}`)
        : line.field;
    return {
      id: line.id,
      when: <DateTime at={line.at} quiet />,
      title: say("matrix.grid.changedBy", { what, by: line.by || say("ui.conflict.somebody") }),
      children: !act && (
        <span className="grid gap-0.5">
          <del className="whitespace-pre-line text-ink-faint">{text(line.field, line.before)}</del>
          <ins className="whitespace-pre-line no-underline">{text(line.field, line.after)}</ins>
        </span>
      ),
    };
  });
  return <Timeline label={say("matrix.grid.history")} items={items} />;
}

"use client";

import { type ClipboardEvent, useCallback } from "react";
import { type CellMeaning, type CellWords, cellValue } from "@/core/matrix/cell-text";
import { legalIds } from "@/core/matrix/legal-names";
import { type ReferringField, registerOf } from "@/core/matrix/references";
import type { RowField, RowFields } from "@/core/matrix/row";
import { shownText } from "@/core/matrix/shown-text";
import { readBlock, writeBlock } from "@/core/shared/clipboard";
import { nameKey } from "@/core/shared/name-key";
import type { CellEdit, Draft } from "./draft";
import type { Range } from "./selection";
import type { Editing } from "./undo";
import type { Registers } from "./use-names";

type Clipboard = {
  draft: Draft;
  editing: Editing;
  registers: Registers;
  words: CellWords;
  /** Ids of the rows as shown. */
  view: readonly string[];
  columns: readonly RowField[];
  range: Range;
  mayEdit: boolean;
  onPasted: (outcome: { cells: number; skipped: number; created: number; rows: number }) => void;
};

/** Copies marked cells for spreadsheets, and takes blocks from them; rows below the last are added. */
export function useClipboard(grid: Clipboard) {
  const { draft, editing, registers, words, view, columns, range, mayEdit, onPasted } = grid;

  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      if (isInEditor(event)) return;
      const block = view.slice(range.top, range.bottom + 1).map((id) => {
        const fields = draft.row(id)?.fields;
        return columns
          .slice(Math.max(0, range.left), range.right + 1)
          .map((field) => (fields ? shownText(field, fields, words) : ""));
      });
      event.clipboardData.setData("text/plain", writeBlock(block));
      event.preventDefault();
    },
    [draft, words, view, columns, range],
  );

  const onPaste = useCallback(
    async (event: ClipboardEvent) => {
      if (!mayEdit || isInEditor(event)) return;
      event.preventDefault();
      const block = spread(readBlock(event.clipboardData.getData("text/plain")), range);
      const places = block.map((cells) =>
        cells.flatMap((text, column) => {
          const field = columns[Math.max(0, range.left) + column];
          return field ? [{ field, text }] : [];
        }),
      );
      const made = await createMissing(places.flat(), registers, words);
      let skipped = 0;
      const rows = places.map((cells, index) => {
        const fields: Partial<Record<RowField, unknown>> = {};
        for (const { field, text } of cells) {
          const meaning = cellValue(field, text, made.words);
          if (typeof meaning === "object" && "value" in meaning) fields[field] = meaning.value;
          else skipped++;
        }
        const bound = draft.row(view[range.top + index] ?? "")?.fields.regime ?? null;
        return legalIds(fields as Partial<RowFields>, bound, registers.names.regimes);
      });
      const known = rows.slice(0, view.length - range.top);
      const edits: CellEdit[] = known.map((fields, index) => ({ row: view[range.top + index] ?? "", fields }));
      editing.edit(edits);
      const more = rows.slice(known.length);
      if (more.length > 0) await editing.add(view.at(-1), more);
      onPasted({ cells: places.flat().length - skipped, skipped, created: made.count, rows: more.length });
    },
    [draft, editing, registers, words, view, columns, range, mayEdit, onPasted],
  );

  return { onCopy, onPaste };
}

const isInEditor = ({ target }: ClipboardEvent) => target instanceof HTMLElement && target.matches("input, textarea");

/** One cell fills the whole marked block, as in spreadsheets. */
function spread(block: string[][], { top, bottom, left, right }: Range): string[][] {
  if (block.length !== 1 || block[0]?.length !== 1) return block;
  const text = block[0][0] ?? "";
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - Math.max(0, left) + 1 }, () => text),
  );
}

/** Creates register entries for names that no register has yet; the words afterwards know them. */
async function createMissing(
  cells: readonly { field: RowField; text: string }[],
  registers: Registers,
  words: CellWords,
) {
  const created = new Map<string, string>();
  const find: CellWords["find"] = (register, name) =>
    words.find(register, name) ?? created.get(`${register} ${nameKey(name)}`);
  const after = { ...words, find };
  for (const { field, text } of cells) {
    const meaning: CellMeaning = cellValue(field, text, after);
    if (typeof meaning !== "object" || !("unknown" in meaning)) continue;
    const register = registerOf[field as ReferringField];
    for (const name of meaning.unknown) {
      const id = find(register, name) ?? (await registers.create(register, name));
      if (id) created.set(`${register} ${nameKey(name)}`, id);
    }
  }
  return { words: after, count: created.size };
}

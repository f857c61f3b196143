"use client";

import type { CellWords } from "@/core/matrix/cell-text";
import { orderedFields } from "@/core/matrix/field-kinds";
import { shownText } from "@/core/matrix/shown-text";
import type { DraftRow } from "@/core/matrix/sparse";
import { useSay } from "@/ui/language";
import { KeyValues } from "@/ui/show/key-values";
import { CellText } from "./cell-text";

/** Shows what is filled in of a row to somebody who only reads. */
export function RowFacts({ row, words }: { row: DraftRow; words: CellWords }) {
  const say = useSay();
  const items = orderedFields.flatMap((field) => {
    const text = row.fields[field] === false ? "" : shownText(field, row.fields, words);
    return text
      ? [
          {
            label: say(`matrix.fields.${field}`),
            value: (
              <span className="whitespace-pre-line">
                <CellText field={field} text={text} />
              </span>
            ),
          },
        ]
      : [];
  });
  return <KeyValues items={items} />;
}

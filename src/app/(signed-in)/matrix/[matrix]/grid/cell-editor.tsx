"use client";

import { Popover } from "radix-ui";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type CellWords, cellText, cellValue } from "@/core/matrix/cell-text";
import { fieldKinds } from "@/core/matrix/field-kinds";
import type { RowField, RowFields } from "@/core/matrix/row";
import type { DraftRow } from "@/core/matrix/sparse";
import { same } from "@/core/shared/merge";
import { useSay } from "@/ui/language";
import type { CellEditing, Next } from "./editing";
import { FieldEditor } from "./field-editor";
import { TextEditor } from "./text-editor";
import type { Registers } from "./use-names";

type CellEditorProps = {
  row: DraftRow;
  editing: CellEditing;
  anchor: RefObject<HTMLElement | null>;
  registers: Registers;
  words: CellWords;
  onDone: (value: RowFields[RowField] | undefined, next: Next) => void;
};

const typed = ["text", "line", "tags", "date", "minutes"];
/** Takes one entry, so that choosing it is all there is to do. */
const single = ["position", "word", "regime", "stage"];

/** Opens over a cell the editor that fits its field. */
export function CellEditor({ row, editing, anchor, registers, words, onDone }: CellEditorProps) {
  const { field, seed } = editing;
  const say = useSay();
  const label = say("matrix.grid.edit", { field: say(`matrix.fields.${field}`) });
  const isTyped = typed.includes(fieldKinds[field]);
  const [value, setValue] = useState(row.fields[field]);
  const [error, setError] = useState<string>();

  const state = useRef<"open" | "kept" | "dropped">("open");
  const finish = (next: Next) => {
    state.current = "kept";
    onDone(same(value, row.fields[field]) ? undefined : value, next);
  };
  const leave = useRef(() => {});
  leave.current = () => {
    if (!isTyped && state.current === "open" && !same(value, row.fields[field])) finish("away");
    if (state.current === "open") state.current = "kept";
  };
  // Whoever goes on to another cell keeps what they chose.
  useEffect(() => {
    state.current = "open";
    return () => leave.current();
  }, []);

  const finishText = (text: string, next: Next) => {
    const meaning = cellValue(field, text, words);
    if (typeof meaning === "object" && "value" in meaning) onDone(meaning.value, next);
    else setError(say("matrix.grid.nonsense"));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === "Tab" || (event.key === "Enter" && !(event.target instanceof HTMLButtonElement))) {
      event.preventDefault();
      finish(event.key === "Enter" ? "down" : event.shiftKey ? "left" : "right");
    }
  };

  return (
    <Popover.Root open onOpenChange={(open) => !open && !isTyped && finish("stay")}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Popover.Portal>
        <Popover.Content
          data-cell-editor=""
          aria-label={label}
          align="start"
          side="bottom"
          sideOffset={-55}
          avoidCollisions
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            state.current = "dropped";
            onDone(undefined, "stay");
          }}
          className="z-40 w-80 max-w-[90vw] rounded-md border border-focus bg-raised p-1 shadow-float"
        >
          {isTyped ? (
            <TextEditor
              field={field}
              label={label}
              text={seed ?? cellText(field, row.fields[field], words)}
              onDone={finishText}
              onCancel={() => onDone(undefined, "stay")}
            />
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: catches the keys of the control inside
            <div onKeyDown={onKeyDown}>
              <FieldEditor
                field={field}
                value={value}
                onChange={(next) => {
                  if (state.current === "dropped") return;
                  // What was being created when the person went on comes late, and counts all the same.
                  if (state.current === "kept") return onDone(next, "late");
                  setValue(next);
                  if (!single.includes(fieldKinds[field])) return;
                  state.current = "kept";
                  onDone(next, "stay");
                }}
                registers={registers}
                words={words}
                direction={row.fields.direction}
                regime={row.fields.regime}
                labelHidden
                startWith={seed ?? ""}
              />
            </div>
          )}
          {error && (
            <p role="alert" className="px-1 pt-1 text-sm text-stop-ink">
              {error}
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { fieldKinds } from "@/core/matrix/field-kinds";
import type { RowField } from "@/core/matrix/row";
import { classes } from "@/ui/classes";
import { controlLook } from "@/ui/form/control-look";
import type { Next } from "./editing";

type TextEditorProps = {
  field: RowField;
  label: string;
  text: string;
  /** Gives the text when the person is done with it, and where the focus goes next. */
  onDone: (text: string, next: Next) => void;
  onCancel: () => void;
};

/** Edits a cell as text. Enter ends, Shift+Enter or Alt+Enter begins a line, Escape gives up. */
export function TextEditor({ field, label, text: first, onDone, onCancel }: TextEditorProps) {
  const [text, setText] = useState(first);
  const latest = useRef({ text, onDone });
  latest.current = { text, onDone };
  const settled = useRef(false);

  // Whoever closes the page or goes on in mid-word keeps the word.
  useEffect(() => {
    const leave = () => {
      const { text, onDone } = latest.current;
      if (!settled.current && text !== first) onDone(text, "away");
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [first]);

  const change = (next: string) => {
    settled.current = false;
    setText(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const next = leads(event, kind === "text");
    if (event.key === "Escape") {
      settled.current = true;
      onCancel();
    } else if (next) {
      event.preventDefault();
      settled.current = true;
      onDone(text, next);
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (settled.current) return;
    settled.current = true;
    onDone(text, event.relatedTarget ? "away" : "stay");
  };
  const kind = fieldKinds[field];
  const shared = {
    "aria-label": label,
    autoFocus: true,
    value: text,
    onKeyDown,
    onBlur,
    className: classes(controlLook, "px-2 py-1.5"),
  };
  if (kind === "date" || kind === "minutes")
    return (
      <input
        {...shared}
        type={kind === "date" ? "date" : "number"}
        min={kind === "minutes" ? 0 : undefined}
        onChange={(event) => change(event.target.value)}
      />
    );
  return (
    <textarea
      {...shared}
      rows={kind === "text" ? 3 : 1}
      onFocus={({ target }) => target.setSelectionRange(text.length, text.length)}
      onChange={(event) => change(event.target.value)}
      className={classes(shared.className, "field-sizing-content block max-h-[50dvh] resize-none")}
    />
  );
}

function leads(event: KeyboardEvent, lines: boolean): "down" | "up" | "right" | "left" | undefined {
  if (event.key === "Tab") return event.shiftKey ? "left" : "right";
  if (event.key !== "Enter") return undefined;
  if (lines && (event.altKey || event.shiftKey)) return undefined;
  return event.shiftKey ? "up" : "down";
}

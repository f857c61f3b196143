"use client";

import { useEffect, useRef, useState } from "react";
import { TextInput } from "./text-input";
import { Textarea } from "./textarea";

type TypedProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  lines?: boolean;
  labelHidden?: boolean | undefined;
  readOnly?: boolean;
  list?: string;
  error?: string | undefined;
  type?: "text" | "date" | "number";
  /** Does not go out while it is empty. */
  required?: boolean;
};

/** How long somebody may pause before what they typed goes out, in milliseconds. */
const pause = 700;

/** A text that goes out when the person pauses, leaves the field or closes the page. */
export function Typed({ value, onChange, lines, required, type, ...rest }: TypedProps) {
  const [text, setText] = useState<string>();
  const latest = useRef({ text, onChange });
  latest.current = { text, onChange };
  const send = useRef(() => {
    const { text, onChange } = latest.current;
    if (text !== undefined && !(required && text.trim() === "")) onChange(text);
  });
  useEffect(() => {
    const leave = send.current;
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => send.current(), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const shared = {
    ...rest,
    required,
    value: text ?? value,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onBlur: () => {
      send.current();
      setText(undefined);
    },
  };
  return lines ? <Textarea {...shared} rows={2} /> : <TextInput {...shared} type={type} />;
}

"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";

/** Fields that are not kept: where they come from decides them. */
const passing = /^(?:\$|uploads$|keep$|zone$|communication$|matrix$|row$)/;

/**
 * Keeps what is typed into a form in this browser until it is sent, and puts it back when the form is opened again.
 * Only plain text fields are kept.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (!kept || !form.current) return;
    const fields: Record<string, string> = JSON.parse(kept);
    for (const [name, value] of Object.entries(fields)) {
      const control = form.current.elements.namedItem(name);
      if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value === "on";
      else if (isTextControl(control)) control.value = value;
    }
    setRestored(true);
  }, [form, key]);

  const keep = useCallback(() => {
    if (!form.current) return;
    const fields = [...new FormData(form.current)].filter(
      ([name, value]) => !passing.test(name) && typeof value === "string",
    );
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields)));
  }, [form, key]);

  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setRestored(false);
  }, [key]);

  return { restored, keep, forget };
}

function isTextControl(control: unknown): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  );
}

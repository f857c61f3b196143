"use client";

import Form from "next/form";
import { useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

/**
 * A form that asks again at every change and keeps its choice in the address. When a link brings another choice, the
 * boxes and lists follow the address.
 */
export function SendOnChange({ children }: { children: ReactNode }) {
  const address = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      if (control instanceof HTMLInputElement && control.type === "checkbox")
        control.checked = address.getAll(control.name).includes(control.value);
      const chosen = control instanceof HTMLSelectElement && address.get(control.name);
      if (chosen) control.value = chosen;
    }
  }, [address]);
  const send = (event: FormEvent<HTMLFormElement>) => event.currentTarget.requestSubmit();
  return (
    <Form ref={form} action="/channels/outage" scroll={false} onChange={send}>
      {children}
    </Form>
  );
}

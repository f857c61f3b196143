"use client";

import Form from "next/form";
import type { FormEvent, ReactNode } from "react";

/** A form that asks again at every change and keeps its choice in the address. */
export function SendOnChange({ children }: { children: ReactNode }) {
  const send = (event: FormEvent<HTMLFormElement>) => event.currentTarget.requestSubmit();
  return (
    <Form action="/channels/outage" scroll={false} onChange={send}>
      {children}
    </Form>
  );
}

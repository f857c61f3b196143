import { useActionState, useState } from "react";
import { type FormState, untouched } from "@/app/form-state";
import type { Shown } from "./shown";

/** Opens a statement, and holds the state of its form. */
export type OpenAction = (state: FormState<Shown>, form: FormData) => Promise<FormState<Shown>>;

/** Keeps the statement that a form has opened, until it is closed; `proven` is one that stands open from the start. */
export function useShown(open: OpenAction, proven: Shown | undefined) {
  const [shown, setShown] = useState(proven);
  const [state, send] = useActionState<FormState<Shown>, FormData>(async (before, form) => {
    const after = await open(before, form);
    setShown(after.value);
    return after;
  }, untouched);
  return { shown, state, send, close: () => setShown(undefined) };
}

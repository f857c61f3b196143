import type { ReactNode } from "react";
import { FieldError } from "./field";

/** Says beside a button why its act did not happen, and is read out at once; shows nothing while there is no problem. */
export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div role="alert" className="basis-full">
      <FieldError id={id}>{children}</FieldError>
    </div>
  );
}

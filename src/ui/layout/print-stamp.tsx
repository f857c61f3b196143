"use client";

import { useReader, useSay } from "@/ui/language";
import { formatInstant } from "@/ui/show/instants";

type PrintStampProps = {
  organisation: string;
  document: string;
  /** Which version: "Version 4, in force since 3 Mar 2026". */
  version?: string;
  /** When it was printed, as ISO 8601; the server's now. */
  at: string;
  /** A digest that the paper can be held against. */
  digest?: string;
};

/** Marks a printed page with document, version and date, so that a sheet of paper can be told from a newer one. */
export function PrintStamp({ organisation, document, version, at, digest }: PrintStampProps) {
  const say = useSay();
  const reader = useReader();
  return (
    <div className="mb-4 hidden border-ink border-b pb-2 text-xs print:block">
      <div className="flex justify-between gap-4">
        <span className="font-semibold">
          {organisation} · {document}
        </span>
        <span suppressHydrationWarning>{say("ui.print.at", { when: formatInstant(new Date(at), reader) })}</span>
      </div>
      <div className="flex justify-between gap-4">
        <span>{version}</span>
        {digest && <span className="break-all font-mono text-2xs">SHA-256 {digest}</span>}
      </div>
    </div>
  );
}

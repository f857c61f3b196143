"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { linkLook } from "@/ui/actions/text-link";
import { useSay } from "@/ui/language";

/** Lists what is wrong with a form, takes the focus when it appears, and leads to each field by its id. */
export function ErrorSummary({ errors }: { errors: ReadonlyArray<{ fieldId?: string; sentence: string }> }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border border-stop bg-stop-soft p-3 text-stop-ink">
      <p className="flex gap-2 font-semibold">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {say("ui.errors.title", { count: errors.length })}
      </p>
      <ul className="mt-1 list-disc pl-10">
        {errors.map(({ fieldId, sentence }) => (
          <li key={`${fieldId}${sentence}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} className={linkLook}>
                {sentence}
              </a>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { type Language, say } from "@/core/language/say";
import { DateTime } from "@/ui/show/date-time";
import { Hash } from "@/ui/show/hash";

type Done = { readonly at: Date; readonly undoneAt: Date | null; readonly sha256: string };

/** Tells when an import was made and taken back, and of which file. */
export function importFacts(language: Language, { at, undoneAt, sha256 }: Done) {
  return [
    { label: say(language, "import.wizard.done.at"), value: <DateTime at={at.toISOString()} /> },
    ...(undoneAt
      ? [{ label: say(language, "import.wizard.done.undoneAt"), value: <DateTime at={undoneAt.toISOString()} /> }]
      : []),
    { label: say(language, "import.wizard.done.digest"), value: <Hash value={sha256} /> },
  ];
}

"use client";

import { useRouter } from "next/navigation";
import type { Language } from "@/core/language/say";
import { Segmented } from "@/ui/form/segmented";
import { useReader, useSay } from "@/ui/language";
import { rememberPreference } from "@/ui/preferences";

/** Chooses the language; each is named in itself. `languages` comes from core through the layout. */
export function LanguageSwitch({ languages }: { languages: ReadonlyArray<{ value: Language; label: string }> }) {
  const say = useSay();
  const { language } = useReader();
  const router = useRouter();
  return (
    <Segmented
      label={say("ui.language")}
      value={language}
      onChange={(next) => {
        rememberPreference("language", next);
        router.refresh();
      }}
      options={languages}
    />
  );
}

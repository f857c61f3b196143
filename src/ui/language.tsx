"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import { format, type TextValues } from "@/core/language/format";
import type { Language, TextKey } from "@/core/language/say";

type ReaderContext = {
  readonly language: Language;
  /** IANA zone in which this reader sees times. */
  readonly zone: string;
  readonly texts: Readonly<Record<string, string>>;
};

const Context = createContext<ReaderContext | undefined>(undefined);

function useContextOfReader(): ReaderContext {
  const reader = useContext(Context);
  if (!reader) throw new Error("There is no <Reader> above this component");
  return reader;
}

/** Tells client components who reads: language, zone, and the texts that this page sends along. */
export function Reader({ language, zone, texts, children }: ReaderContext & { children: ReactNode }) {
  const reader = useMemo(() => ({ language, zone, texts }), [language, zone, texts]);
  return <Context value={reader}>{children}</Context>;
}

/** Adds texts to those of the reader above; use it through `<Words>`. */
export function MoreTexts({ texts, children }: { texts: Readonly<Record<string, string>>; children: ReactNode }) {
  const above = useContextOfReader();
  const reader = useMemo(() => ({ ...above, texts: { ...above.texts, ...texts } }), [above, texts]);
  return <Context value={reader}>{children}</Context>;
}

/** Gives the language and zone of the reader. */
export function useReader(): { language: Language; zone: string } {
  return useContextOfReader();
}

/** Gives `say(key, values)`; the same keys as on the server, of which this page sent the branches that it needs. */
export function useSay(): (key: TextKey, values?: TextValues) => string {
  const { language, texts } = useContextOfReader();
  return useCallback(
    (key, values) => {
      const text = texts[key];
      if (text === undefined) throw new Error(`The text "${key}" was not sent: wrap the component in <Words under>`);
      return format(language, text, values);
    },
    [language, texts],
  );
}

/** Says one text where a component without hooks needs it. */
export function Said({ text, values }: { text: TextKey; values?: TextValues }) {
  return useSay()(text, values);
}

import { type Language, say } from "@/core/language/say";
import type { ComboboxOption } from "@/ui/form/combobox";

type Kind = "contact" | "account" | "case" | "matrix";
type Things = Readonly<Record<Kind, ReadonlyArray<{ id: string; name: string; note: string }>>>;

/** Makes the options of a list out of things of several kinds; each says what it is. */
export function optionsOf(language: Language, things: Things, kinds: readonly Kind[]): ComboboxOption[] {
  return kinds.flatMap((kind) =>
    things[kind].map(({ id, name, note }) => ({
      value: `${kind}:${id}`,
      label: name,
      note: [say(language, `privacyScreens.about.${kind}`), note].filter(Boolean).join(", "),
    })),
  );
}

import { type Language, textsUnder } from "@/core/language/say";

/** Gives the start events that Tocsin has a name for. */
export function eventChoices(language: Language): { value: string; label: string }[] {
  return Object.entries(textsUnder(language, ["deadlines.events"]))
    .map(([key, label]) => ({ value: key.split(".").at(-1) ?? "", label }))
    .filter(({ value }) => value !== "none");
}

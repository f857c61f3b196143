import { isTextKey, type Language, say } from "@/core/language/say";
import type { Stage } from "./schema";

/** Says in words where in a regime a dotted path leads: what it is about, the stage by its label, as deep as there are words. */
export function sayPlace(language: Language, at: string, stages: readonly Pick<Stage, "id" | "label">[]): string {
  const [top = "", ...rest] = at.split(".");
  const stage = top === "stages" ? stages.find(({ id }) => id === rest[0]) : undefined;
  const words = [top, ...rest].flatMap((part) => {
    const key = `deadlines.places.${part}`;
    return isTextKey(key) ? [say(language, key)] : [];
  });
  return [...(stage ? [stage.label, ...words.slice(1)] : words)].join(" › ");
}

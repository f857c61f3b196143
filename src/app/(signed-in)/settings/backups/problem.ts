import { isTextKey, type Language, say } from "@/core/language/say";

/** A refusal is kept by its code; what else went wrong stands in the log of the machine. */
export function problemInWords(language: Language, failure: string): string {
  const key = `backups.failures.${failure}`;
  return say(language, isTextKey(key) ? key : "backups.failures.failed");
}

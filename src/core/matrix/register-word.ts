import { isTextKey, type Language, say } from "@/core/language/say";

/** Says a choice of the registers, such as the kind of a party. */
export function registerWord(language: Language, of: "stakeholder" | "channel" | "path", kind: string): string {
  const key = `register.kinds.${of}.${kind}`;
  return isTextKey(key) ? say(language, key) : kind;
}

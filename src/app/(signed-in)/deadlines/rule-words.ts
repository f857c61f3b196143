import { ruleIds } from "@/core/deadlines/rules/table";
import { isTextKey, type Language, say } from "@/core/language/say";

/** Lists the counting rules to choose from, each with what it does. */
export function ruleChoices(language: Language): { value: string; label: string }[] {
  return ruleIds.map((value) => {
    const key = `deadlineScreens.rules.${value}`;
    return { value, label: isTextKey(key) ? `${value}: ${say(language, key)}` : value };
  });
}

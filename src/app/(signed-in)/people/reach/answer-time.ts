import { type Language, say } from "@/core/language/say";

/** Says how long an answer took: seconds up to two minutes, minutes up to two hours, then hours; nothing when unknown. */
export function answerTime(language: Language, seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 120) return say(language, "reach.time.seconds", { count: seconds });
  if (seconds < 7200) return say(language, "reach.time.minutes", { count: Math.round(seconds / 60) });
  return say(language, "reach.time.hours", { count: Math.round(seconds / 3600) });
}

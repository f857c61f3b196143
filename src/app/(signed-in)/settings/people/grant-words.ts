import type { Role } from "@/core/access/roles";
import { type Language, say } from "@/core/language/say";
import { formatDay } from "@/ui/show/instants";
import type { Tone } from "@/ui/show/tones";

type Grant = { role: Role; state: "active" | "pending" | "over"; endsAt: Date | null };

/** Says a grant in a few words: the role, and whether it waits, ends or is over. */
export function grantWords(reader: { language: Language; zone: string }, grant: Grant): { text: string; tone: Tone } {
  const { language } = reader;
  const role = say(language, `access.roles.${grant.role}`);
  const date = grant.endsAt ? formatDay(grant.endsAt, reader) : "";
  if (grant.state === "pending") return { text: say(language, "settings.people.pending", { role }), tone: "warn" };
  if (grant.state === "over") return { text: say(language, "settings.people.over", { role, date }), tone: "neutral" };
  return { text: date ? say(language, "settings.people.until", { role, date }) : role, tone: "accent" };
}

import type { Sense } from "./column-sense";
import type { Meaning } from "./headings/meaning";

/** Columns that can serve as the subject when none is called so, best first. */
const substitutes: readonly Meaning[] = [
  "subjectType",
  "action",
  "event",
  "purpose",
  "requirement",
  "description",
  "name",
];
const longMessage = 60;
const shortSubject = 45;

/**
 * Chooses the column that says in short what each communication is about. Where the column called "What" holds whole
 * messages and a short column names the case, the short one is the subject and the messages are content.
 */
export function chooseSubject(senses: readonly Sense[]): { subject: Sense | null; messages: Sense[] } {
  const subjects = senses.filter((sense) => sense.meaning === "subject" && sense.values.filled > 0);
  const long = subjects.filter((sense) => sense.values.averageLength > longMessage);
  const brief = long.length > 0 ? briefNames(senses, subjects) : [];
  if (brief[0]) return { subject: brief[0], messages: long };
  const [subject] = [...subjects].sort((a, b) => b.score - a.score);
  if (subject) return { subject, messages: [] };
  for (const meaning of substitutes) {
    const found = senses.find((sense) => sense.meaning === meaning && sense.values.filled > 0);
    if (found && (meaning !== "description" || found.values.averageLength <= longMessage))
      return { subject: found, messages: [] };
  }
  const message = senses.find((sense) => sense.meaning === "message" && sense.values.averageLength <= longMessage);
  return { subject: message ?? null, messages: [] };
}

/** Short columns that could name each case, the one with the fewest repetitions first. */
function briefNames(senses: readonly Sense[], subjects: readonly Sense[]): Sense[] {
  const timed = senses.filter(
    ({ meaning }) => meaning && ["trigger", "when", "deadline", "criteria"].includes(meaning),
  );
  const candidates = senses.filter(
    (sense) =>
      subjects.includes(sense) ||
      sense.meaning === "subjectType" ||
      sense.meaning === "event" ||
      (sense.meaning === "trigger" && timed.length > 1),
  );
  return candidates
    .filter(({ values }) => values.filled > 0.8 && values.averageLength <= shortSubject)
    .sort((a, b) => b.values.distinct - a.values.distinct || b.score - a.score);
}

import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";
import type { VersionNotice } from "./version-notices";

const Payload = z.object({ version: z.uuid(), matrix: z.uuid(), number: z.int(), person: z.uuid() });

/** Letters that quote the note of the submitter; the others quote the comment of the decision. */
const aboutSubmission: readonly VersionNotice[] = ["version-submitted", "version-reminder", "version-escalation"];

/** Tells one person about a step of a version; silent when the person or the version is gone. */
export function versionLetter(step: VersionNotice): Letter {
  return async (payload, { database }) => {
    const about = Payload.parse(payload);
    const person = await database.person.findFirst({ where: { id: about.person, status: "active" } });
    const version = await database.version.findUnique({
      where: { id: about.version },
      select: { number: true, note: true, comment: true, matrix: { select: { name: true } } },
    });
    if (!person || !version) return [];
    const words = aboutSubmission.includes(step) ? version.note : version.comment;
    const language = languageOf(person.language);
    const values = {
      name: person.name,
      matrix: version.matrix.name,
      number: version.number,
      words: words ? `\n\n${words}` : "",
      link: `${environment().origin}/matrix/${about.matrix}/versions/${version.number}`,
    };
    return [
      {
        to: person.email,
        subject: say(language, `letters.${step}.subject`, values),
        text: say(language, `letters.${step}.text`, values),
        urgent: step === "version-escalation",
      },
    ];
  };
}

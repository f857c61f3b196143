import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { commentHref } from "@/core/matrix/comment";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";

const Payload = z.object({ comment: z.uuid(), person: z.uuid() });

/** Tells one person that a comment mentions them; silent when it has been settled meanwhile. */
export const mentionLetter: Letter = async (payload, { database }) => {
  const { comment: id, person: to } = Payload.parse(payload);
  const person = await database.person.findFirst({ where: { id: to, status: "active" } });
  const comment = await database.comment.findUnique({
    where: { id },
    include: { matrix: { select: { name: true } } },
  });
  if (!person || !comment || comment.settledAt) return [];
  const by = await database.person.findUnique({ where: { id: comment.writtenBy }, select: { name: true } });
  const row =
    comment.rowId && (await database.row.findUnique({ where: { id: comment.rowId }, select: { what: true } }));
  const version =
    comment.versionId &&
    (await database.version.findUnique({ where: { id: comment.versionId }, select: { number: true } }));
  const values = {
    name: person.name,
    by: by?.name ?? "",
    matrix: comment.matrix.name,
    place: (row ? row.what : "") || comment.matrix.name,
    text: comment.text,
    link: `${environment().origin}${commentHref(comment.matrixId, comment.rowId, version ? version.number : null)}`,
  };
  const language = languageOf(person.language);
  return [
    {
      to: person.email,
      subject: say(language, "letters.comment-mention.subject", values),
      text: say(language, "letters.comment-mention.text", values),
    },
  ];
};

import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { AddComment } from "@/core/matrix/comment";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { commenters } from "./comments";
import { edited } from "./edits";

/**
 * Says something about a row or a cell, of the draft or of a frozen version, and tells the people who are mentioned.
 * An answer stands where the comment it answers stands. Refuses `not-found`, and `unknown-reference` for people who
 * cannot take part.
 */
export const addComment = command({
  name: "matrix.add-comment",
  action: "matrix:comment",
  input: AddComment,
  async run({ tx, input, actor, now, newId }) {
    const writtenBy = personOf(actor);
    if (!writtenBy) return refuse("not-signed-in");
    const place = await placeOf(tx, input);
    if (!place) return refuse("not-found", { values: { thing: "comment" } });
    const mentions = [...new Set(input.mentions)].filter((person) => person !== writtenBy);
    const able = new Set(mentions.length > 0 ? (await commenters(tx, now)).map(({ id }) => id) : []);
    if (!mentions.every((person) => able.has(person)))
      return refuse("unknown-reference", { field: "mentions", values: { register: "person" } });
    const comment = newId();
    await tx.comment.create({
      data: { id: comment, ...place, answers: input.answers, text: input.text, mentions, writtenBy, writtenAt: now },
    });
    const { matrixId: matrix, rowId, versionId } = place;
    return done(
      { comment },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.comment-added",
            { comment, ...(rowId && { row: rowId }), ...(versionId && { version: versionId }) },
            { text: input.text, mentions },
          ),
        ],
        notices: mentions.map((person) => ({
          key: `comment-mention:${comment}:${person}`,
          kind: "comment-mention",
          payload: { comment, person },
        })),
        changed: [matrix],
      },
    );
  },
});

type Asked = {
  matrix: string;
  row: string | null;
  field: string | null;
  version: string | null;
  answers: string | null;
};

/** Finds where a comment stands, or undefined when that is not in the matrix. */
async function placeOf(tx: Tx, { matrix, row, field, version, answers }: Asked) {
  if (answers) {
    const first = await tx.comment.findFirst({ where: { id: answers, matrixId: matrix, answers: null } });
    return first && { matrixId: matrix, rowId: first.rowId, field: first.field, versionId: first.versionId };
  }
  const known = await tx.matrix.count({ where: { id: matrix } });
  const rowKnown = !row || (await tx.row.count({ where: { id: row, matrixId: matrix } })) > 0;
  const versionKnown = !version || (await tx.version.count({ where: { id: version, matrixId: matrix } })) > 0;
  if (known === 0 || !rowKnown || !versionKnown || (field && !row)) return undefined;
  return { matrixId: matrix, rowId: row, field, versionId: version };
}

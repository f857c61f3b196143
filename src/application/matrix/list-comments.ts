import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { ListComments } from "@/core/matrix/comment";
import { accept } from "@/core/shared/result";
import { commenters } from "./comments";

/** A comment with its answers, people by name. */
export type Thread = Said & {
  readonly row: string | null;
  readonly field: string | null;
  /** Number of the version it is about; null for the draft. */
  readonly version: number | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly answers: readonly Said[];
};
type Said = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  readonly mentions: readonly string[];
};

const atMost = 500;

/**
 * Lists comments with their answers, open ones first, newest first. With a version: its own, and those on earlier
 * versions that nobody has settled yet.
 */
export const listComments = query({
  name: "matrix.list-comments",
  action: "matrix:read",
  input: ListComments,
  async run({ db, input: { matrix, row, version }, actor, now, may }) {
    const about = version && (await db.version.findUnique({ where: { id: version }, select: { number: true } }));
    const firsts = await db.comment.findMany({
      where: { matrixId: matrix, answers: null, ...(row && { rowId: row }) },
      orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { writtenAt: "desc" }, { id: "asc" }],
      take: atMost,
    });
    const versions = new Map(
      (await db.version.findMany({ where: { matrixId: matrix }, select: { id: true, number: true } })).map(
        ({ id, number }) => [id, number],
      ),
    );
    const numberOf = (id: string | null) => (id ? (versions.get(id) ?? null) : null);
    const shown = firsts.filter(({ versionId, settledAt }) => {
      if (!about) return true;
      const number = numberOf(versionId);
      return versionId === version || (number !== null && number < about.number && !settledAt);
    });
    const answers = await db.comment.findMany({
      where: { answers: { in: shown.map(({ id }) => id) } },
      orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    });
    const people = [...shown, ...answers].flatMap((one) => [one.writtenBy, one.settledBy ?? [], one.mentions].flat());
    const found = await db.person.findMany({
      where: { id: { in: [...new Set(people)] } },
      select: { id: true, name: true },
    });
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const name = (id: string) => names.get(id) ?? "";
    const said = (one: (typeof shown)[number]): Said => ({
      id: one.id,
      text: one.text,
      by: name(one.writtenBy),
      at: one.writtenAt,
      mentions: one.mentions.map(name),
    });
    const mayComment = may("matrix:comment");
    return accept({
      threads: shown.map(
        (one): Thread => ({
          ...said(one),
          row: one.rowId,
          field: one.field,
          version: numberOf(one.versionId),
          settledBy: one.settledBy && name(one.settledBy),
          settledAt: one.settledAt,
          answers: answers.filter(({ answers: of }) => of === one.id).map(said),
        }),
      ),
      people: mayComment ? (await commenters(db, now)).filter(({ id }) => id !== personOf(actor)) : [],
      may: { comment: mayComment },
    });
  },
});

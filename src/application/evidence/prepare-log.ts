import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { accept } from "@/core/shared/result";

/** Rows that the form offers at most; a matrix seldom has more. */
const most = 1_000;

/** Gives what whoever logs a communication chooses from: matrices, the rows of one of them, channels, their own name. */
export const prepareLog = query({
  name: "evidence.prepare-log",
  action: "evidence:log",
  input: z.object({ matrix: z.uuid().optional() }),
  async run({ db, input, actor, now }) {
    const matrices = await db.matrix.findMany({
      where: { OR: [{ archivedAt: null }, { id: { in: input.matrix ? [input.matrix] : [] } }] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    const matrix = matrices.find(({ id }) => id === input.matrix) ?? matrices[0] ?? null;
    const [rows, channels, person] = await Promise.all([
      db.row.findMany({
        where: { matrixId: { in: matrix ? [matrix.id] : [] }, archivedAt: null },
        orderBy: [{ place: "asc" }, { id: "asc" }],
        take: most,
        select: { id: true, what: true, scenario: true, trigger: true },
      }),
      db.channel.findMany({ where: { archivedAt: null }, select: { name: true }, orderBy: { name: "asc" } }),
      db.person.findUnique({ where: { id: personOf(actor) ?? "" }, select: { name: true } }),
    ]);
    return accept({
      matrices,
      matrix,
      rows: rows.map(({ id, what, scenario, trigger }) => ({ id, name: what || scenario || trigger, trigger })),
      channels: channels.map(({ name }) => name),
      me: person?.name ?? "",
      now,
    });
  },
});

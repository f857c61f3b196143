import { z } from "zod";
import { query } from "@/application/runner/act";
import { directions } from "@/core/evidence/communication";
import { accept } from "@/core/shared/result";
import type { Prisma } from "@/platform/database/generated/client";
import type { CommunicationModel } from "@/platform/database/generated/models";
import { rowNames } from "./row-names";

const pageSize = 50;

export const CommunicationFilter = z.object({
  matrix: z.uuid().optional(),
  row: z.uuid().optional(),
  /** Words to find in sender, recipients, channel, subject, summary and reference. */
  words: z.string().trim().max(200).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
  direction: z.enum(directions).optional(),
  drill: z.boolean().optional(),
  planned: z.boolean().optional(),
  page: z.int().min(1).max(100_000).default(1),
});

export type ListedCommunication = Pick<
  CommunicationModel,
  | "id"
  | "direction"
  | "drill"
  | "corrects"
  | "happenedAt"
  | "recordedAt"
  | "versionNumber"
  | "sender"
  | "recipients"
  | "channel"
  | "subject"
  | "summary"
> & {
  readonly matrix: string;
  /** What the row says that it carried out; null when nobody had planned it. */
  readonly row: string | null;
  readonly correctedBy: string | null;
  readonly originals: number;
};

/** Lists the communication log, newest first, with what each entry carried out and whether it was corrected. */
export const listCommunications = query({
  name: "evidence.list-communications",
  action: "evidence:read",
  input: CommunicationFilter,
  async run({ db, input, may }) {
    const where = conditions(input);
    const [total, found, matrices] = await Promise.all([
      db.communication.count({ where }),
      db.communication.findMany({
        where,
        orderBy: [{ happenedAt: "desc" }, { id: "asc" }],
        skip: (input.page - 1) * pageSize,
        take: pageSize,
        include: { _count: { select: { originals: true } } },
      }),
      db.matrix.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
    ]);
    const corrections = await db.communication.findMany({
      where: { corrects: { in: found.map(({ id }) => id) } },
      select: { id: true, corrects: true },
    });
    const correctedBy = new Map(corrections.map(({ id, corrects }) => [corrects, id]));
    const rows = await rowNames(db, found);
    const matrixNames = new Map(matrices.map(({ id, name }) => [id, name]));
    return accept({
      total,
      page: input.page,
      pageSize,
      matrices,
      items: found.map(
        (item): ListedCommunication => ({
          ...{ id: item.id, direction: item.direction, drill: item.drill, corrects: item.corrects },
          ...{ happenedAt: item.happenedAt, recordedAt: item.recordedAt, versionNumber: item.versionNumber },
          ...{ sender: item.sender, recipients: item.recipients, channel: item.channel, subject: item.subject },
          matrix: matrixNames.get(item.matrixId) ?? "",
          row: item.rowId ? (rows.get(item.rowId) ?? "") : null,
          summary: item.summary.slice(0, 280),
          correctedBy: correctedBy.get(item.id) ?? null,
          originals: item._count.originals,
        }),
      ),
      may: { log: may("evidence:log"), export: may("evidence:export"), privacy: may("privacy:read") },
    });
  },
});

function conditions(filter: z.output<typeof CommunicationFilter>): Prisma.CommunicationWhereInput {
  const { matrix, row, words, from, to, direction, drill, planned } = filter;
  return {
    ...(matrix ? { matrixId: matrix } : {}),
    ...(row ? { rowId: row } : {}),
    ...(direction ? { direction } : {}),
    ...(drill === undefined ? {} : { drill }),
    ...(planned === undefined ? {} : { rowId: planned ? { not: null } : null }),
    ...(from || to ? { happenedAt: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    AND: (words?.split(/\s+/) ?? []).filter(Boolean).map((word) => ({
      search: { contains: word, mode: "insensitive" },
    })),
  };
}

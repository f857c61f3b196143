import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { accept } from "@/core/shared/result";
import { fingerprint, publicPem } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";

const newest = 50;

export type ListedPack = {
  readonly id: string;
  readonly matrix: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly state: "waiting" | "failed" | "ready" | "withdrawn";
  /** Entries that are in it by now, and of how many. */
  readonly done: number;
  readonly total: number;
  readonly size: number | null;
  readonly sha256: string | null;
};

/** Lists evidence packs, newest first, with their progress; auditors see those that they asked for. */
export const listPacks = query({
  name: "evidence.list-packs",
  action: "evidence:export",
  input: z.object({}),
  async run({ db, actor, may }) {
    const own = may("evidence:download", { belongsTo: "" }) ? {} : { requestedBy: personOf(actor) ?? "" };
    const [packs, matrices] = await Promise.all([
      db.pack.findMany({ where: own, orderBy: { requestedAt: "desc" }, take: newest }),
      db.matrix.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
    ]);
    const names = await actorNames(
      db,
      packs.map(({ requestedBy }) => `person:${requestedBy}`),
    );
    const matrixNames = new Map(matrices.map(({ id, name }) => [id, name]));
    return accept({
      may: { privacy: may("privacy:read") },
      matrices,
      packs: packs.map((pack): ListedPack => {
        const { id, matrixId, requestedAt, from, to, state, done, total, size, sha256, failure } = pack;
        return {
          ...{ id, requestedAt, from, to, done, total, sha256 },
          state: state === "ready" || state === "withdrawn" ? state : failure ? "failed" : "waiting",
          size: size === null ? null : Number(size),
          matrix: matrixNames.get(matrixId ?? "") ?? "",
          requestedBy: names.get(`person:${pack.requestedBy}`) ?? "",
        };
      }),
      /** What an auditor compares with what the pack says. */
      packKey: fingerprint(publicPem(currentSecrets().signing.pack)),
    });
  },
});

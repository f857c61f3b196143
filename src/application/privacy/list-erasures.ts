import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import { type Erasable, type ErasureState, erasureStates } from "@/core/privacy/erasure";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import type { ErasureModel } from "@/platform/database/generated/models";
import { namesOfThings } from "./names";

const pageSize = 50;

export type ListedErasure = {
  readonly id: string;
  readonly about: Erasable;
  readonly aboutId: string;
  /** How the thing is called now; after the erasure, the pseudonym or nothing. */
  readonly name: string;
  readonly state: ErasureState;
  readonly basis: string;
  readonly requestedAt: Date;
  /** Empty when the retention policy proposed it. */
  readonly requestedBy: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string;
};

/** Lists requests to erase, those that wait first, then the latest. */
export const listErasures = query({
  name: "privacy.list-erasures",
  action: "privacy:read",
  input: z.object({ state: z.enum(erasureStates).optional(), page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input: { state, page }, may }) {
    const where = state ? { state } : {};
    const [total, found] = await Promise.all([
      db.erasure.count({ where }),
      db.erasure.findMany({
        where,
        orderBy: [{ decidedAt: { sort: "desc", nulls: "first" } }, { requestedAt: "desc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]);
    return accept({
      total,
      page,
      pageSize,
      items: await described(db, found),
      may: { request: may("privacy:request") },
    });
  },
});

/** Reads one request with its reason, what was decided about it, and what came of it. */
export const readErasure = query({
  name: "privacy.read-erasure",
  action: "privacy:read",
  input: z.object({ erasure: z.uuid() }),
  async run({ db, input, may }) {
    const found = await db.erasure.findUnique({ where: { id: input.erasure } });
    if (!found) return refuse("not-found", { values: { thing: "erasure" } });
    const [listed] = await described(db, [found]);
    if (!listed) throw new Error("A request describes itself");
    const waiting = found.state === "waiting";
    const { reason, comment, fields, log } = found;
    return accept({
      ...{ ...listed, reason, comment, fields, log },
      outcome: found.outcome as Outcome | null,
      may: {
        confirm: waiting && may("privacy:confirm", { editors: found.requestedBy ? [found.requestedBy] : [] }),
        withdraw: waiting && may("privacy:request"),
      },
    });
  },
});

/** What an erasure took away: fields and entries of the ledger, rows of tables, packs that were withdrawn. */
export type Outcome = {
  readonly fields: number;
  readonly entries: number;
  readonly packs: number;
  readonly tables: ReadonlyArray<{ readonly table: string; readonly rows: number }>;
};

async function described(db: Database, found: readonly ErasureModel[]): Promise<ListedErasure[]> {
  const people = found.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]).filter((id) => id !== null);
  const [names, things] = await Promise.all([
    actorNames(
      db,
      people.map((id) => `person:${id}`),
    ),
    namesOfThings(db, found),
  ]);
  return found.map(({ id, about, aboutId, state, basis, requestedAt, requestedBy, decidedAt, decidedBy }) => ({
    ...{ id, about: about as Erasable, aboutId, state: state as ErasureState, basis, requestedAt, decidedAt },
    name: things.get(aboutId) ?? "",
    requestedBy: names.get(`person:${requestedBy}`) ?? "",
    decidedBy: names.get(`person:${decidedBy}`) ?? "",
  }));
}

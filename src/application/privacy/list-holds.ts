import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import type { Holdable } from "@/core/privacy/hold";
import { accept } from "@/core/shared/result";
import { namesOfThings } from "./names";

const pageSize = 50;

/** Lists legal holds, those that stand first, then the latest. */
export const listHolds = query({
  name: "privacy.list-holds",
  action: "privacy:read",
  input: z.object({ page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input: { page }, may }) {
    const [total, found] = await Promise.all([
      db.legalHold.count(),
      db.legalHold.findMany({
        orderBy: [{ liftedAt: { sort: "desc", nulls: "first" } }, { placedAt: "desc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]);
    const people = found.flatMap(({ placedBy, liftedBy }) => (liftedBy ? [placedBy, liftedBy] : [placedBy]));
    const [names, things] = await Promise.all([
      actorNames(
        db,
        people.map((id) => `person:${id}`),
      ),
      namesOfThings(db, found),
    ]);
    return accept({
      ...{ total, page, pageSize },
      items: found.map(({ about, aboutId, placedBy, liftedBy, ...hold }) => ({
        ...hold,
        about: about as Holdable,
        aboutId,
        thing: things.get(aboutId) ?? "",
        placedBy: names.get(`person:${placedBy}`) ?? "",
        liftedBy: liftedBy ? (names.get(`person:${liftedBy}`) ?? "") : null,
      })),
      may: { place: may("privacy:hold") },
    });
  },
});

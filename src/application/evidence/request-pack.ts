import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

export const RequestPack = z.object({
  matrix: z.uuid(),
  from: z.iso.datetime({ offset: true }).nullable().default(null),
  to: z.iso.datetime({ offset: true }).nullable().default(null),
});

/** Asks for an evidence pack of one matrix; a job builds it. Refuses `period-ends-first` and `pack-waiting`. */
export const requestPack = command({
  name: "evidence.request-pack",
  action: "evidence:export",
  input: RequestPack,
  async run({ tx, input, actor, now, newId }) {
    const requestedBy = personOf(actor);
    if (!requestedBy) return refuse("not-signed-in");
    const { matrix, from, to } = input;
    if (from && to && new Date(to) <= new Date(from)) return refuse("period-ends-first", { field: "to" });
    if (!(await tx.matrix.findUnique({ where: { id: matrix }, select: { id: true } })))
      return refuse("not-found", { field: "matrix", values: { thing: "matrix" } });
    if (await tx.pack.findFirst({ where: { requestedBy, state: "waiting", failure: null }, select: { id: true } }))
      return refuse("pack-waiting");

    const pack = newId();
    await tx.pack.create({
      data: {
        ...{ id: pack, requestedBy, requestedAt: now, matrixId: matrix },
        from: from ? new Date(from) : null,
        to: to ? new Date(to) : null,
      },
    });
    return done(
      { pack },
      {
        entries: [
          {
            stream: singleStreams.packs,
            type: "packs.pack-requested",
            meta: { pack, matrix, ...(from ? { from } : {}), ...(to ? { to } : {}) },
          },
        ],
        notices: [{ key: `pack:${pack}`, kind: "evidence.build-pack", payload: { pack } }],
        changed: [pack],
      },
    );
  },
});

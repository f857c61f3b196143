import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";
import { measureRollout } from "./rollout";

/** Tells how far the first 90 days of a matrix are, step by step: what is measured, who sees to it, and what people say. */
export const readRollout = query({
  name: "matrix.read-rollout",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid() }),
  async run({ db, input, now, may }) {
    const matrix = await db.matrix.findUnique({
      where: { id: input.matrix },
      select: { id: true, name: true, rolloutOn: true },
    });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    const measured = matrix.rolloutOn ? await measureRollout(db, matrix.id, matrix.rolloutOn, now) : undefined;
    const organisation = await db.organisation.findFirst({ select: { zone: true } });
    const positions = await db.position.findMany({
      select: { id: true, name: true, archivedAt: true },
      orderBy: { name: "asc" },
    });
    const people = await db.person.findMany({
      where: { id: { in: [...(measured?.told.values() ?? [])].flatMap(({ saidBy }) => saidBy ?? []) } },
      select: { id: true, name: true },
    });
    const personNames = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      matrix: { id: matrix.id, name: matrix.name },
      startOn: matrix.rolloutOn,
      today: dateOfWhen(organisation?.zone ?? "UTC", now),
      steps: (measured?.steps ?? []).map((step) => {
        const told = measured?.told.get(step.id);
        return {
          ...step,
          owner: told?.ownerId ?? null,
          note: told?.note ?? "",
          saidBy: personNames.get(told?.saidBy ?? "") ?? "",
          saidAt: told?.saidAt ?? null,
        };
      }),
      positions: positions.map(({ id, name, archivedAt }) => ({ id, name, archived: archivedAt !== null })),
      may: { edit: may("matrix:edit") },
    });
  },
});

import { z } from "zod";
import { query } from "@/application/runner/act";
import { initials, maskPath } from "@/core/people/mask";
import { sumUp, targetState, targetStates } from "@/core/people/reach-test";
import { accept, refuse } from "@/core/shared/result";
import { toFacts } from "./reach-facts";

const pageSize = 100;

/** Shows a reach test: what each path gave, and the sum. Who may not read personal values sees initials and masked paths. */
export const readReachTest = query({
  name: "people.read-reach-test",
  action: "people:read",
  input: z.object({
    test: z.uuid(),
    /** Only paths where it stands so. */
    state: z.enum(targetStates).optional(),
    page: z.int().min(1).max(10_000).default(1),
  }),
  async run({ db, input, may, now }) {
    const test = await db.reachTest.findUnique({
      where: { id: input.test },
      include: { targets: { orderBy: [{ name: "asc" }, { contactId: "asc" }, { kind: "asc" }, { id: "asc" }] } },
    });
    if (!test) return refuse("not-found", { values: { thing: "reach-test" } });
    const personal = may("people:read-personal");
    const starter = await db.person.findUnique({ where: { id: test.startedBy }, select: { name: true } });
    const { targets, ...facts } = test;
    const stateOf = (target: (typeof targets)[number]) => targetState(toFacts(target), test.closedAt !== null);
    const wanted = input.state ? targets.filter((target) => stateOf(target) === input.state) : targets;
    const first = (input.page - 1) * pageSize;
    return accept({
      ...{ test: facts, now, startedBy: starter?.name ?? "" },
      counts: targetStates.map((state) => ({ state, count: targets.filter((one) => stateOf(one) === state).length })),
      ...{ total: wanted.length, page: input.page, pageSize },
      targets: wanted.slice(first, first + pageSize).map((target) => ({
        id: target.id,
        contact: target.contactId,
        name: personal ? target.name : initials(target.name),
        kind: target.kind,
        value: personal ? target.value : maskPath(target.value),
        outside: target.outside,
        state: stateOf(target),
        deliveredAt: target.deliveredAt,
        answeredAt: target.answeredAt,
        method: target.method,
        seconds: target.seconds,
        newValue: personal || !target.newValue ? target.newValue : maskPath(target.newValue),
        taken: target.takenAt !== null,
        note: personal ? target.note : "",
      })),
      result: sumUp(targets.map(toFacts)),
      may: { test: may("people:test"), edit: may("people:edit") },
    });
  },
});

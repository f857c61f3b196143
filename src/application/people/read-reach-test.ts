import { z } from "zod";
import { query } from "@/application/runner/act";
import { initials, maskPath } from "@/core/people/mask";
import { sumUp, targetState } from "@/core/people/reach-test";
import { accept, refuse } from "@/core/shared/result";
import { toFacts } from "./reach-facts";

/** Shows a reach test: what each path gave, and the sum. Who may not read personal values sees initials and masked paths. */
export const readReachTest = query({
  name: "people.read-reach-test",
  action: "people:read",
  input: z.object({ test: z.uuid() }),
  async run({ db, input, may, now }) {
    const test = await db.reachTest.findUnique({
      where: { id: input.test },
      include: { targets: { orderBy: [{ name: "asc" }, { contactId: "asc" }, { kind: "asc" }, { id: "asc" }] } },
    });
    if (!test) return refuse("not-found", { values: { thing: "reach-test" } });
    const personal = may("people:read-personal");
    const starter = await db.person.findUnique({ where: { id: test.startedBy }, select: { name: true } });
    const { targets, ...facts } = test;
    return accept({
      ...{ test: facts, now, startedBy: starter?.name ?? "" },
      targets: targets.map((target) => ({
        id: target.id,
        contact: target.contactId,
        name: personal ? target.name : initials(target.name),
        kind: target.kind,
        value: personal ? target.value : maskPath(target.value),
        outside: target.outside,
        state: targetState(toFacts(target), test.closedAt !== null),
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

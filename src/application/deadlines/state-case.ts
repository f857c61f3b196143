import type { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { fitsFact, StateCase } from "@/core/deadlines/case";
import type { FactId, FactValue } from "@/core/deadlines/facts";
import { record } from "@/core/deadlines/history";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { accept, type Result, refuse } from "@/core/shared/result";
import { firstInstantOf, readWhen } from "@/core/time/when";
import { Prisma } from "@/platform/database/generated/client";
import { recordOf } from "./cases";

type Said = z.output<typeof StateCase>;

/** What is kept of the value, and since when it holds. */
function saidOf(said: Said, zone: string, now: Date): Result<{ value: JsonValue; validFrom: Date }> {
  if (said.kind === "fact") {
    if (!fitsFact(said.about as FactId, said.value as FactValue | null))
      return refuse("invalid-input", { field: "value", values: { field: "value", problem: said.about } });
    if (said.since === undefined || said.since === "") return accept({ value: said.value, validFrom: now });
    const since = readWhen(zone, said.since);
    if (!since.ok) return refuse("bad-when", { field: "since", values: { text: said.since } });
    return accept({ value: said.value, validFrom: firstInstantOf(zone, since.value) });
  }
  if (said.value === null) return accept({ value: null, validFrom: now });
  const when = readWhen(zone, said.value);
  if (!when.ok) return refuse("bad-when", { field: "value", values: { text: said.value } });
  return accept({ value: typeof when.value === "string" ? when.value : when.value.toISOString(), validFrom: now });
}

/**
 * Records an event or a fact of a case with its source, or corrects what was recorded; what was said before stays, and so
 * do the answers it gave. Refuses `not-found`, `case-closed`, `bad-when`, `nothing-to-correct` and `reason-missing`.
 */
export const stateCase = command({
  name: "deadlines.state-case",
  action: "deadlines:run-clocks",
  input: StateCase,
  async run({ tx, input, actor, now, newId }) {
    const by = personOf(actor);
    if (by === undefined) return refuse("not-signed-in");
    const [locked] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "ClockCase" WHERE id = ${input.case}::uuid FOR UPDATE`;
    if (!locked) return refuse("not-found", { values: { thing: "case" } });
    const found = await tx.clockCase.findUniqueOrThrow({
      where: { id: input.case },
      include: { statements: { orderBy: { number: "asc" } } },
    });
    if (found.closedAt) return refuse("case-closed");
    const read = saidOf(input, found.zone, now);
    if (!read.ok) return read;

    const { value, validFrom } = read.value;
    const { kind, about, source, why, corrects } = input;
    const id = newId();
    const history = recordOf(found)[kind === "event" ? "events" : "facts"];
    const statement = { id, about, value: null, validFrom, recordedAt: now, by, source, why };
    const recorded = record<unknown>(history, corrects ? { ...statement, corrects } : statement);
    if (!recorded.ok) return recorded;

    await tx.clockStatement.create({
      data: {
        ...{ id, caseId: found.id, number: found.statements.length + 1, kind, about, validFrom, recordedAt: now },
        ...{ by, source, why, corrects, value: value === null ? Prisma.DbNull : value },
      },
    });
    return done(
      { statement: id },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: corrects ? "deadlines.corrected" : "deadlines.stated",
            meta: { case: found.id, statement: id, kind, about, ...(corrects ? { corrects } : {}) },
            fields: { value, source, why, since: validFrom.toISOString() },
          },
        ],
        changed: [found.id],
      },
    );
  },
});

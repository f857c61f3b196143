import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Command, command, done, query } from "@/application/runner/act";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { organisationStream } from "@/core/organisation/stream";
import { accept, refuse } from "@/core/shared/result";
import type { World } from "@/platform/world";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";

const database = await testDatabase();
const now = new Date("2026-11-22T10:00:00Z");
const world: World = { database: database.app, now: () => now, newId: randomUUID };
const manager: Actor = { kind: "person", id: randomUUID(), roles: ["isms-manager"], sessionId: randomUUID() };
const entry = { stream: organisationStream, type: "organisation.tested" };

type Extra = Partial<Command>;
/** Writes a matrix of a given name, and then does what the test wants. */
function writing(extra: Extra, after: Command["run"] = async () => done("written", { entries: [entry] })) {
  return command({
    name: "matrix.test-write",
    action: "matrix:edit",
    input: z.object({ name: z.string().min(1) }),
    ...extra,
    async run(context) {
      const { name } = context.input as { name: string };
      await context.tx.matrix.create({ data: { name, createdAt: context.now } });
      return after(context as never);
    },
  });
}

const written = (name: string) => database.app.matrix.count({ where: { name } });
const entries = async () => Number((await database.appPool.query("SELECT count(*) FROM ledger.entry")).rows[0].count);

describe("running a command", () => {
  it("refuses input that the schema does not take, naming the field, and changes nothing", async () => {
    const before = await entries();
    const result = await run(world, writing({}), { name: "" }, manager);
    expect(result).toMatchObject({
      refusal: { code: "invalid-input", field: "name", values: { problem: "too_small" } },
    });
    expect(await entries()).toBe(before);
  });

  it("refuses text that cannot be stored, wherever it stands", async () => {
    for (const name of ["a\0b", "\ud800", "x\udfffy"])
      expect(await run(world, writing({}), { name }, manager)).toMatchObject({
        refusal: { code: "invalid-input", field: "name", values: { problem: "text" } },
      });
    const deep = query({
      name: "matrix.test-deep",
      action: "matrix:read",
      input: z.any(),
      run: async () => accept(undefined),
    });
    expect(await ask(world, deep, { a: [{ b: "\0" }] }, manager)).toMatchObject({ refusal: { field: "a.0.b" } });
    expect(await ask(world, deep, { "\0": 1 }, manager)).toMatchObject({ refusal: { code: "invalid-input" } });
    let nested: unknown = "end";
    for (let depth = 0; depth < 200; depth++) nested = [nested];
    expect(await ask(world, deep, nested, manager)).toMatchObject({ refusal: { code: "invalid-input" } });
  });

  it("takes any text that is well formed", async () => {
    const echo = query({
      name: "matrix.test-echo",
      action: "matrix:read",
      input: z.string(),
      run: async ({ input, db }) => {
        const [row] = await db.$queryRaw<[{ text: string }]>`SELECT ${input}::text AS text`;
        return accept(row.text);
      },
    });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        fc.pre(!text.includes("\0"));
        expect(accepted(await ask(world, echo, text, manager))).toBe(text);
      }),
      { seed: 20261122, numRuns: 50 },
    );
  });

  it("refuses who may not before the database is touched", async () => {
    const visitor = await run(world, writing({}), { name: "by a visitor" }, { kind: "visitor" });
    expect(visitor).toMatchObject({ refusal: { code: "not-signed-in" } });
    const auditor = await run(world, writing({}), { name: "by an auditor" }, { ...manager, roles: ["auditor"] });
    expect(auditor).toMatchObject({ refusal: { code: "not-allowed", values: { action: "matrix:edit" } } });
    expect((await written("by a visitor")) + (await written("by an auditor"))).toBe(0);
  });

  it("rolls back what was written when the command refuses", async () => {
    const result = await run(
      world,
      writing({}, async () => refuse("stale-revision")),
      { name: "refused" },
      manager,
    );
    expect(result).toEqual({ ok: false, refusal: { code: "stale-revision" } });
    expect(await written("refused")).toBe(0);
  });

  it("rolls back what was written when the command breaks, and lets the exception through", async () => {
    const broken = writing({}, async () => {
      throw new Error("a bug");
    });
    await expect(run(world, broken, { name: "broken" }, manager)).rejects.toThrow("a bug");
    expect(await written("broken")).toBe(0);
  });

  it("writes the change, its ledger entry, its notices and what names the place of the entry together", async () => {
    const before = await entries();
    const placed = vi.fn(async () => {});
    const result = await run(
      world,
      writing({}, async () =>
        done("value", { entries: [entry], notices: [{ key: "one", kind: "mail", payload: { id: "1" } }], placed }),
      ),
      { name: "together" },
      manager,
    );
    expect(result).toEqual({ ok: true, value: "value" });
    expect(await written("together")).toBe(1);
    expect(await entries()).toBe(before + 1);
    expect(await database.app.notice.findMany({ where: { key: "one" } })).toMatchObject([
      { kind: "mail", payload: { id: "1" }, state: "waiting" },
    ]);
    expect(placed).toHaveBeenCalledWith([expect.objectContaining({ stream: organisationStream.id })]);
  });

  it("rolls the change and its notices back when the ledger cannot be written", async () => {
    const result = run(
      world,
      writing({}, async () =>
        done("value", {
          entries: [{ ...entry, stream: { kind: "matrix", id: organisationStream.id } }],
          notices: [{ key: "never", kind: "mail", payload: {} }],
        }),
      ),
      { name: "without witness" },
      manager,
    );
    await expect(result).rejects.toThrow(/is of kind organisation/);
    expect(await written("without witness")).toBe(0);
    expect(await database.app.notice.count({ where: { key: "never" } })).toBe(0);
  });

  it("rolls everything back when what names the place of the entry fails", async () => {
    const before = await entries();
    const result = run(
      world,
      writing({}, async () =>
        done("value", {
          entries: [entry],
          placed: async () => {
            throw new Error("no place");
          },
        }),
      ),
      { name: "no place" },
      manager,
    );
    await expect(result).rejects.toThrow("no place");
    expect(await written("no place")).toBe(0);
    expect(await entries()).toBe(before);
  });

  it("queues a notice once, however often the same act is repeated", async () => {
    const repeat = writing({}, async () =>
      done("value", { entries: [entry], notices: [{ key: "same", kind: "mail", payload: {} }] }),
    );
    for (const name of ["first", "second", "third"]) accepted(await run(world, repeat, { name }, manager));
    expect(await database.app.notice.count({ where: { key: "same" } })).toBe(1);
  });

  it("reads the clock once", async () => {
    const clock = vi.fn(() => now);
    accepted(await run({ ...world, now: clock }, writing({}), { name: "one clock" }, manager));
    expect(clock).toHaveBeenCalledTimes(1);
  });

  it("counts a try that was refused as a failure, and gives back one that was not", async () => {
    const key = randomUUID();
    const limit = { free: 2, firstRest: 60, longestRest: 60, memory: 3600 };
    const limits = { failure: "code-wrong" as const, keys: () => [{ key, limit, clears: false }] };
    const attempt = (after: Command["run"]) => run(world, writing({ limits }, after), { name: "limited" }, manager);
    const right: Command["run"] = async () => done("value", { entries: [entry] });
    for (let time = 0; time < 4; time++) accepted(await attempt(right));
    for (let time = 0; time < 4; time++) await attempt(async () => refuse("stale-revision"));
    for (let time = 0; time < 2; time++)
      expect(await attempt(async () => refuse("code-wrong"))).toMatchObject({ refusal: { code: "code-wrong" } });
    expect(await attempt(right)).toMatchObject({ refusal: { code: "too-many-attempts" } });
  });
});

describe("asking a query", () => {
  it("tells the screen what this person may do", async () => {
    const probe = query({
      name: "matrix.test-probe",
      action: "matrix:read",
      input: z.object({}),
      run: async ({ may }) => accept([may("matrix:edit"), may("matrix:decide")]),
    });
    expect(accepted(await ask(world, probe, {}, manager))).toEqual([true, false]);
    expect(await ask(world, probe, {}, { kind: "visitor" })).toMatchObject({ refusal: { code: "not-signed-in" } });
  });
});

describe("what an auditor reads", () => {
  const auditor: Actor = { kind: "person", id: randomUUID(), roles: ["auditor"], sessionId: randomUUID() };
  const reading = (action: "matrix:read" | "organisation:read") =>
    query({
      name: "matrix.test-read",
      action,
      input: z.object({ words: z.string() }),
      run: async () => accept("seen"),
    });
  const witnessed = async () =>
    (
      await database.appPool.query(
        "SELECT convert_from(record, 'UTF8') AS record FROM ledger.entry ORDER BY recorded_at",
      )
    ).rows
      .map(({ record }) => JSON.parse(record))
      .filter(({ type }) => type === "access.auditor-read");

  it("goes on record with the question, whose words can be erased", async () => {
    expect(accepted(await ask(world, reading("matrix:read"), { words: "storm" }, auditor))).toBe("seen");
    const [record, ...others] = await witnessed();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ actor: `person:${auditor.id}`, meta: { query: "matrix.test-read" } });
    expect(Object.keys(record.sd)).toEqual(["question"]);
  });

  it("leaves no record when it is refused, when everybody reads it, or when somebody else asks", async () => {
    const before = (await witnessed()).length;
    await ask(world, reading("matrix:read"), { words: "\0" }, auditor);
    await ask(world, reading("organisation:read"), { words: "" }, auditor);
    await ask(world, reading("matrix:read"), { words: "" }, manager);
    expect((await witnessed()).length).toBe(before);
  });
});

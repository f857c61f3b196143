import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryLedger, memoryLedger, sealMemory, sha256, verifyMemory } from "../../support/ledger";

const plan = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 })),
  {
    minLength: 1,
    maxLength: 25,
  },
);

/** A ledger that two checkpoints have sealed as it stands. */
function sealed(entries: Parameters<typeof memoryLedger>[0]): MemoryLedger {
  const ledger = memoryLedger(entries);
  sealMemory(ledger);
  sealMemory(ledger);
  return ledger;
}

const flip = (bytes: Uint8Array, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 1;
  return copy;
};

const codes = async (ledger: MemoryLedger) => (await verifyMemory(ledger)).problems.map(({ code }) => code);

describe("the verifier", () => {
  it("finds nothing wrong with any ledger as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (entries) => {
        const verdict = await verifyMemory(sealed(entries));
        expect(verdict.problems).toEqual([]);
        expect(verdict.sound).toBe(true);
      }),
    );
  });

  it("finds any flipped bit in any record, field or checkpoint", async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 2 }), async (entries, which, at, part) => {
        const ledger = sealed(entries);
        const entry = ledger.entries[which % ledger.entries.length];
        const checkpoint = ledger.checkpoints[which % ledger.checkpoints.length];
        const field = entry?.fields[0];
        if (part === 0 && entry) Object.assign(entry, { record: flip(entry.record, at) });
        else if (part === 1 && field?.body) Object.assign(field, { body: flip(field.body, at) });
        else if (checkpoint) Object.assign(checkpoint, { body: flip(checkpoint.body, at) });
        expect((await verifyMemory(ledger)).sound).toBe(false);
      }),
    );
  });

  it("finds any entry taken out, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.nat(), async (entries, which) => {
        const ledger = sealed(entries);
        ledger.entries.splice(which % ledger.entries.length, 1);
        expect((await verifyMemory(ledger)).sound).toBe(false);
      }),
    );
  });

  it("finds a tail that was cut off together with its head, by the checkpoint alone", async () => {
    const ledger = sealed([
      [1, ["a"]],
      [1, ["b"]],
      [1, ["c"]],
      [1, ["d"]],
    ]);
    const [stream = "", head] = [...ledger.heads][0] ?? [];
    ledger.entries.pop();
    const last = ledger.entries.at(-1);
    ledger.heads.set(stream, { kind: head?.kind, n: last?.n ?? 0, hash: last?.hash ?? "" });
    expect(await codes(ledger)).toEqual(["entry-sealed-but-gone"]);
  });

  it("finds a stream that was removed without a trace in the database", async () => {
    const ledger = sealed([
      [1, []],
      [2, []],
    ]);
    ledger.entries = ledger.entries.filter(({ stream }) => stream.endsWith("1"));
    ledger.heads.delete("00000000-0000-4000-8000-000000000002");
    expect(await codes(ledger)).toEqual(["stream-gone"]);
  });

  it("finds a checkpoint that was taken out of the middle", async () => {
    const ledger = sealed([
      [1, []],
      [1, []],
    ]);
    sealMemory(ledger);
    ledger.checkpoints.splice(1, 1);
    expect(await codes(ledger)).toEqual(["checkpoint-missing", "checkpoint-link"]);
  });

  it("finds a history that was rewritten and sealed again, by one checkpoint kept outside", async () => {
    const kept = { seq: 1, hash: sha256(sealed([[1, ["the truth"]]]).checkpoints[0]?.body ?? "") };
    const rewritten = sealed([[1, ["another story"]]]);
    expect((await verifyMemory(rewritten)).sound).toBe(true);
    expect((await verifyMemory(rewritten, [kept])).problems).toEqual([{ code: "checkpoint-rewritten", checkpoint: 1 }]);
  });

  it("finds a history that was rolled back, by one checkpoint kept outside", async () => {
    const ledger = sealed([[1, []]]);
    const hash = sha256("later");
    expect((await verifyMemory(ledger, [{ seq: 9, hash }])).problems).toEqual([
      { code: "checkpoint-rolled-back", checkpoint: 9 },
    ]);
  });

  it("finds a field that was hidden, added or named twice", async () => {
    const build = () => sealed([[1, ["a", "b"]]]);
    const change = async (work: (fields: NonNullable<MemoryLedger["entries"][0]>["fields"][number][]) => void) => {
      const ledger = build();
      const fields = [...(ledger.entries[0]?.fields ?? [])];
      work(fields);
      Object.assign(ledger.entries[0] ?? {}, { fields });
      return codes(ledger);
    };
    expect(await change((fields) => fields.pop())).toEqual(["field-missing"]);
    expect(await change((fields) => fields.push({ name: "f9", body: Buffer.from("x") }))).toEqual(["field-unknown"]);
    expect(await change((fields) => fields.push(...fields.slice(0, 1)))).toEqual(["field-unknown"]);
  });
});

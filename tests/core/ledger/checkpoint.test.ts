import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpointText, headsText, readCheckpoint, readHeads, totals } from "@/core/ledger/checkpoint";

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const head = fc.record({ stream: fc.uuid(), n: fc.integer({ min: 1, max: 1e9 }), hash });
const heads = fc.uniqueArray(head, { selector: ({ stream }) => stream });

const checkpoint = fc.record({
  origin: fc.uuid(),
  incarnation: fc.uuid(),
  seq: fc.integer({ min: 1 }),
  time: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
  streams: fc.nat(),
  entries: fc.nat(),
  headsHash: hash,
  prev: fc.oneof(hash, fc.constant("")),
});

describe("a checkpoint", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(checkpoint, (value) => {
        expect(readCheckpoint(checkpointText(value))).toEqual(value);
      }),
    );
  });

  it("has one form only: another line, order or ending is none", () => {
    const text = checkpointText({
      origin: "0b6a8f63-9c3d-4d0e-8f0a-0d5a9f6f2a01",
      incarnation: "0b6a8f63-9c3d-4d0e-8f0a-0d5a9f6f2a01",
      seq: 1,
      time: "2026-11-22T10:00:00.000Z",
      streams: 1,
      entries: 2,
      headsHash: "a".repeat(64),
      prev: "",
    });
    for (const other of [`${text}more\n`, text.trimEnd(), text.replace("seq 1", "seq 01"), text.replace(" v1", " v2")])
      expect(readCheckpoint(other)).toBeUndefined();
  });
});

describe("a list of heads", () => {
  it("is the same text in whatever order the streams come", () => {
    fc.assert(
      fc.property(heads, (list) => {
        const text = headsText(list);
        expect(headsText([...list].reverse())).toBe(text);
        expect(new Set(readHeads(text)?.map(({ stream }) => stream))).toEqual(
          new Set(list.map(({ stream }) => stream)),
        );
      }),
    );
  });

  it("is refused when it is out of order or has a line of another form", () => {
    const a = `aaaaaaaa-0000-4000-8000-000000000000 1 ${"0".repeat(64)}\n`;
    const b = `bbbbbbbb-0000-4000-8000-000000000000 2 ${"1".repeat(64)}\n`;
    expect(totals(readHeads(a + b) ?? [])).toEqual({ streams: 2, entries: 3 });
    for (const other of [b + a, `${a}\n`, `${a}${b} `, a.replace(" 1 ", " 01 ")])
      expect(readHeads(other)).toBeUndefined();
  });
});

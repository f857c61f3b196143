import { expect, it } from "vitest";
import { acceptedLossOf, lossAgainst } from "@/core/ledger/loss";
import type { LedgerRecord } from "@/core/ledger/record";

const kept = (seq: number, incarnation = "first", hash = `${incarnation}-${seq}`) => ({
  ...{ seq, hash, incarnation, entries: seq * 10 },
  time: `2026-11-22T10:0${seq}:00.000Z`,
});
const sealed = (...all: Array<{ seq: number; hash: string }>) => new Map(all.map(({ seq, hash }) => [seq, hash]));
const outside = [1, 2, 3, 4].map((seq) => kept(seq));

it("a ledger that has all that was kept lacks nothing", () => {
  expect(lossAgainst(outside, sealed(...outside), 40)).toBeUndefined();
  expect(lossAgainst([], sealed(), 0)).toBeUndefined();
});

it("a ledger that was rolled back lacks what was sealed since, at least so many entries", () => {
  expect(lossAgainst(outside, sealed(kept(1), kept(2)), 20)).toEqual({
    ...{ after: 2, until: 4, entries: 20 },
    since: "2026-11-22T10:02:00.000Z",
    time: "2026-11-22T10:04:00.000Z",
  });
  expect(lossAgainst(outside, sealed(), 0)).toMatchObject({ after: 0, since: "", until: 4, entries: 40 });
});

it("a ledger that went on after it was rolled back is found by its hashes", () => {
  const onwards = [kept(1), kept(2), kept(3, "second"), kept(4, "second"), kept(5, "second")];
  expect(lossAgainst(outside, sealed(...onwards), 50)).toMatchObject({ after: 2, until: 4 });
});

it("what the ledger records as lost is not missed again, and everything since is", () => {
  const accepted = [{ after: 2, until: 4, incarnation: "second" }];
  const onwards = [kept(1), kept(2), kept(3, "second")];
  expect(lossAgainst([...outside, kept(3, "second")], sealed(...onwards), 30, accepted)).toBeUndefined();
  expect(lossAgainst([...outside, kept(4, "second")], sealed(...onwards), 30, accepted)).toMatchObject({ until: 4 });
});

it("a loss is read from the record that accepts it, and from no other", () => {
  const record = (type: string, meta: Record<string, string>) => ({ type, meta }) as unknown as LedgerRecord;
  const meta = { after: "2", until: "4", incarnation: "second" };
  expect(acceptedLossOf(record("assurance.loss-accepted", meta))).toEqual({
    after: 2,
    until: 4,
    incarnation: "second",
  });
  expect(acceptedLossOf(record("assurance.ledger-restored", { ...meta, until: "2" }))).toBeUndefined();
  expect(acceptedLossOf(record("assurance.loss-acknowledged", meta))).toBeUndefined();
});

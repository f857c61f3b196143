import { createHash, randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disclosure } from "@/core/ledger/entry";
import { readRecord } from "@/core/ledger/record";
import { canonical } from "@/core/shared/canonical";
import { testDatabase } from "../support/database";

const database = await testDatabase();
const salt = () => randomBytes(32).toString("hex");

type Raw = Record<string, unknown>;
const raw = (change: Raw = {}): Raw => ({
  stream: randomUUID(),
  kind: "matrix",
  type: "matrix.row-changed",
  actor: "person:1",
  at: "2026-11-22T09:00:00.000Z",
  meta: {},
  fields: [],
  ...change,
});
const field = (name: string, value: string) => ({ name, body: disclosure(salt(), name, value) });

async function append(...entries: Raw[]) {
  const { rows } = await database.appPool.query("SELECT * FROM ledger.append($1::jsonb)", [JSON.stringify(entries)]);
  return rows as Array<{ stream: string; n: string; hash: Buffer }>;
}

describe("ledger.append", () => {
  it("writes each record as one canonical line, linked to the one before", async () => {
    const word = fc.stringMatching(/^[a-z][0-9A-Za-z-]{0,8}$/).filter((name) => name !== "prev");
    const metas = fc.dictionary(word, fc.stringMatching(/^[0-9A-Za-z._:,/+=-]{0,20}$/), { noNullPrototype: true });
    const values = fc.dictionary(word, fc.string({ unit: "grapheme", maxLength: 20 }), { noNullPrototype: true });
    const stream = randomUUID();
    let prev = "";
    await fc.assert(
      fc.asyncProperty(metas, values, async (meta, said) => {
        fc.pre(Object.values(said).every((text) => !text.includes("\0")));
        const fields = Object.entries(said).map(([name, value]) => field(name, value));
        const [place] = await append(raw({ stream, meta, fields }));
        const { rows } = await database.appPool.query(
          "SELECT convert_from(record, 'UTF8') AS line FROM ledger.entry WHERE stream_id = $1 AND n = $2",
          [stream, place?.n],
        );
        const line: string = rows[0].line;
        const record = readRecord(line);
        expect(`${canonical({ ...record, v: "1" })}\n`).toBe(line);
        expect(record).toMatchObject({ meta, n: place?.n, prev, stream });
        expect(record?.sd).toEqual(
          Object.fromEntries(fields.map(({ name, body }) => [name, createHash("sha256").update(body).digest("hex")])),
        );
        prev = place?.hash.toString("hex") ?? "";
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, Raw]>([
    ["a sentence in the clear", { meta: { note: "call Jane Roe" } }],
    ["a mail address in the clear", { meta: { to: "jane@example.com" } }],
    ["a quotation mark that would break out of the record", { meta: { a: '","prev":"' } }],
    ["something nested in the clear", { meta: { a: { b: "c" } } }],
    ["nothing where a value must be", { meta: { a: null } }],
    ["a name that breaks out of the record", { meta: { '","x': "1" } }],
    ["a field named like the link", { fields: [field("prev", "x")] }],
    ["the same field twice", { fields: [field("what", "x"), field("what", "y")] }],
    ["a field without salt", { fields: [{ name: "what", body: '["","what","x"]\n' }] }],
    ["a field under another name", { fields: [{ name: "what", body: disclosure("0".repeat(64), "who", "x") }] }],
    ["a field of two lines", { fields: [{ name: "what", body: `["${"0".repeat(64)}","what",\n1]\n` }] }],
    ["an unknown form of time", { at: "yesterday" }],
    ["no time", { at: undefined }],
    ["no actor", { actor: undefined }],
    ["an actor with a name", { actor: "person:Jane Roe" }],
    ["a type without a noun", { type: "changed" }],
    ["a kind with blanks", { kind: "my kind" }],
  ])("refuses %s", async (_, change) => {
    await expect(append(raw(change))).rejects.toThrow();
  });

  it("refuses an entry of another kind in a stream", async () => {
    const stream = randomUUID();
    await append(raw({ stream }));
    await expect(append(raw({ stream, kind: "access" }))).rejects.toThrow("is of kind matrix");
  });

  it("writes all entries of one act or none", async () => {
    const stream = randomUUID();
    await expect(append(raw({ stream }), raw({ stream, at: "never" }))).rejects.toThrow();
    const { rowCount } = await database.appPool.query("SELECT FROM ledger.stream WHERE id = $1", [stream]);
    expect(rowCount).toBe(0);
  });
});

describe("ledger.seal", () => {
  it("refuses a checkpoint out of order and a head that no entry has", async () => {
    const seal = (seq: number, heads: unknown) =>
      database.appPool.query("SELECT ledger.seal($1, 'body', 'signature', $2)", [seq, JSON.stringify(heads)]);
    const stream = randomUUID();
    await append(raw({ stream }));
    await expect(seal(5, [])).rejects.toThrow("not the next one");
    await expect(seal(1, [{ stream, n: 1, head: "00".repeat(32) }])).rejects.toThrow("not an entry");
  });
});

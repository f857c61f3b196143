import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disclosure, seal } from "@/core/ledger/entry";
import { readDisclosure, readRecord } from "@/core/ledger/record";
import { canonical } from "@/core/shared/canonical";

const word = fc.stringMatching(/^[a-z][0-9a-z]{0,8}$/);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const record = fc.record({
  actor: fc.uuid().map((id) => `person:${id}`),
  at: fc.constant("2026-11-22T02:38:35.655Z"),
  kind: word,
  meta: fc.dictionary(word, fc.stringMatching(/^[0-9A-Za-z._:,/+=-]{0,20}$/), { noNullPrototype: true }),
  n: fc.integer({ min: 1 }).map(String),
  prev: fc.oneof(hash, fc.constant("")),
  recorded: fc.constant("2026-11-22T02:38:35.655161Z"),
  sd: fc.dictionary(word, hash, { noNullPrototype: true }),
  stream: fc.uuid(),
  type: fc.constant("matrix.row-changed"),
});

describe("a record of the ledger", () => {
  it("reads back as its canonical line was written", () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(readRecord(`${canonical({ ...value, v: "1" })}\n`)).toEqual(value);
      }),
    );
  });

  it("has one form only: keys in another order, twice, escaped, or a second line are none", () => {
    const [value] = fc.sample(record, { numRuns: 1, seed: 1 });
    const line = canonical({ ...value, v: "1" });
    const twice = line.replace('"n":"', '"n":"7","n":"');
    const escaped = line.replace("person", "\\u0070erson");
    const swapped = `{"v":"1",${line.slice(1, -9)}}`;
    for (const other of [line, `${line}\n\n`, ` ${line}\n`, `${twice}\n`, `${escaped}\n`, `${swapped}\n`])
      expect(readRecord(other)).toBeUndefined();
  });
});

describe("a disclosed field", () => {
  it("gives back its name and value without the salt", () => {
    fc.assert(
      fc.property(word, fc.jsonValue({ noUnicodeString: false }), hash, (name, value, salt) => {
        const known = JSON.parse(JSON.stringify(value));
        expect(readDisclosure(disclosure(salt, name, known))).toEqual({ name, value: known });
      }),
    );
  });
});

describe("names that a language gives a meaning of its own", () => {
  it("are names like any other, in a record and in a disclosed value", () => {
    const names = { constructor: "a", ["__proto__"]: "b", tostring: "c" };
    const line = canonical({
      actor: "system:test",
      at: "",
      kind: "",
      meta: names,
      n: "1",
      prev: "",
      recorded: "",
      sd: {},
      stream: "",
      type: "",
      v: "1",
    });
    expect(Object.entries(readRecord(`${line}\n`)?.meta ?? {}).sort()).toEqual(Object.entries(names).sort());
    const disclosed = readDisclosure(disclosure("0".repeat(64), "what", names));
    expect(Object.keys(disclosed?.value as object).sort()).toEqual(Object.keys(names).sort());
  });
});

describe("an entry", () => {
  const stream = { kind: "matrix", id: "00000000-0000-4000-8000-000000000009" } as const;
  const sealed = (entry: Partial<Parameters<typeof seal>[0]>) =>
    seal({ stream, type: "matrix.row-changed", ...entry }, "system:test", new Date(0), () => "0".repeat(64));

  it("keeps text out of the clear part of the permanent record", () => {
    for (const text of ["Jane Roe", "jane@example.com", "a\nb", "ü", '"', "x".repeat(201)])
      expect(() => sealed({ meta: { about: text } })).toThrow("put the text of about into a field");
    expect(sealed({ meta: { row: "9b1f", zone: "Europe/Berlin" } }).meta).toEqual({
      row: "9b1f",
      zone: "Europe/Berlin",
    });
  });

  it("leaves out fields without a value, and refuses names that tools could mistake", () => {
    expect(sealed({ fields: { what: "x", when: undefined } }).fields.map(({ name }) => name)).toEqual(["what"]);
    for (const name of ["prev", "Über", "a b", ""]) expect(() => sealed({ fields: { [name]: 1 } })).toThrow("no name");
  });

  it("gives every field a salt of its own, so that equal values have different digests", () => {
    let count = 0;
    const salt = () => {
      count += 1;
      return String(count).padStart(64, "0");
    };
    const { fields } = seal(
      { stream, type: "a.b", fields: { a: "same", b: "same" } },
      "system:test",
      new Date(0),
      salt,
    );
    expect(new Set(fields.map(({ body }) => body.slice(2, 66))).size).toBe(2);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasureEntries } from "@/core/privacy/erasure";
import { knownFrom } from "@/core/privacy/mentions";

describe("the entries of an erasure", () => {
  it("name every field once, in the stream of the field, in lines that may stand in the clear", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][0-9A-Za-z.-]{0,59}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(names, (fields) => {
        const stream = { kind: "register", id: "00000000-0000-4000-8000-000000000003" } as const;
        const entries = erasureEntries([{ stream, n: 7, hash: "ab", fields }], { erasure: "e", basis: "unlawful" });
        expect(entries.flatMap(({ meta }) => meta?.fields?.split(","))).toEqual(fields);
        for (const { stream: where, meta } of entries) {
          expect(where).toEqual(stream);
          expect(meta).toMatchObject({ target: "7", hash: "ab", erasure: "e" });
          expect(meta?.fields?.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

describe("what somebody is known by", () => {
  it("is gathered from records, histories and fields of the ledger, however deep", () => {
    const record = {
      name: "Kim Sample",
      userName: "kim",
      notes: "not a name",
      paths: [
        { kind: "mobile", value: "+1 555 0100" },
        { kind: "email", value: "kim@example.com" },
        { kind: "portal", value: "https://tickets.example.com" },
        { kind: "in-person", value: "Room 4.12" },
      ],
    };
    expect(knownFrom([record, [{ paths: [{ kind: "chat", value: "@kim" }] }], { email: "old@example.com" }])).toEqual({
      names: ["Kim Sample"],
      marks: ["kim", "kim@example.com", "@kim", "old@example.com"],
      numbers: ["+1 555 0100"],
    });
  });
});

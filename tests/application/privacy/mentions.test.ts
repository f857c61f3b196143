import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionHints, mentionPattern } from "@/core/privacy/mentions";
import { testDatabase } from "../../support/database";

const { appPool } = await testDatabase();
const kim = mentionPattern({
  names: ["Kim van Sample"],
  marks: ["kim.sample@example.com", '@k"im1'],
  numbers: ["+44 20 7946 0812"],
});

async function found(pattern: string | null, text: string): Promise<boolean> {
  const { rows } = await appPool.query("SELECT $2 ~* $1 AS found", [pattern, text]);
  return rows[0].found;
}

describe("a mention", () => {
  it.each([
    "Kim van Sample",
    "call KIM  VAN\nSAMPLE, please",
    "Sample, Kim van",
    JSON.stringify({ note: "first line\nKim van\nSample" }),
    "<kim.sample@example.com>",
    JSON.stringify('@k"im1'),
    "+44 20 7946 0812",
    "020 7946 0812",
    "tel:+442079460812",
    "(0)20/7946-0812",
  ])("is found in %j", async (text) => {
    expect(await found(kim, text)).toBe(true);
  });

  it.each([
    "Kim",
    "Sample",
    "Kimberly van Samples",
    "akim van samplex",
    "joakim.sample@example.com",
    "kim.sample@example.community",
    "+44 20 7946 0813",
    "120794608123",
  ])("is not found in %j", async (text) => {
    expect(await found(kim, text)).toBe(false);
  });

  it("of a single name, a word or a short key is not searched for, since it may be any word", () => {
    expect(mentionPattern({ names: ["Kim"], marks: ["administrator", "k.im"], numbers: ["112"] })).toBeNull();
  });

  it("finds every full name in any text around it, whatever signs the name has", async () => {
    const word = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((text) => /^[\p{L}.*+?()[\]{}|^$-]*\p{L}[\p{L}.*+?()[\]{}|^$-]*$/u.test(text));
    await fc.assert(
      fc.asyncProperty(word, word, fc.constantFrom("", " ", "\n", ": ", "("), async (first, last, around) => {
        const known = { names: [`${first} ${last}`], marks: [], numbers: [] };
        const text = `${around}${first} ${last}${around && ")"}`;
        expect(await found(mentionPattern(known), text)).toBe(true);
        const hints = mentionHints(known)?.words ?? [];
        expect(hints.every((hint) => text.toLowerCase().includes(hint))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

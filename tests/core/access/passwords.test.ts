import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessBits } from "@/core/access/common-passwords";
import { checkPassword } from "@/core/access/passwords";

describe("a new password", () => {
  it.each([
    "123456789012345",
    "password123456789",
    "P@ssw0rd2024P@ssw0rd",
    "qwertyuiopasdfghjkl",
    "1q2w3e4r5t6y7u8i9o",
    "aaaaaaaaaaaaaaaaaaa",
    "iloveyouiloveyou",
    "Sommer2024!Sommer2024!",
    "Bayernmuenchen1900",
    "correct horse battery staple",
    "Welcome-Welcome-2026",
    "abcabcabcabcabcabc",
    "MichaelThomas1985",
  ])("is refused when breach lists are made of it: %s", (password) => {
    expect(checkPassword(password, [])).toMatchObject({ refusal: { code: "password-common" } });
  });

  it.each([
    "a lantern over quiet water",
    "tangled otter marmalade",
    "grüne Gurken tanzen gern",
    "xkT9$mQw2LpZ7vN",
    "雨の夜に提灯がひとつ揺れている静かに",
  ])("is taken when it is long and unusual: %s", (password) => {
    expect(checkPassword(password, ["Kim Sample", "kim@example.com"]).ok).toBe(true);
  });

  it("has 15 characters, counted as people count them", () => {
    expect(checkPassword("tangled otter", [])).toMatchObject({ refusal: { code: "password-short" } });
    expect(checkPassword("tänglëd öttérs", [])).toMatchObject({ refusal: { code: "password-short" } });
    expect(checkPassword("x".repeat(201), [])).toMatchObject({ refusal: { code: "password-long" } });
  });

  it("is not made of what is known about the person", () => {
    const about = ["Katharina Quellenberg", "k.quellenberg@zwirnwerke.example", "Zwirnwerke AG"];
    for (const password of ["katharina.quellenberg", "Zwirnwerke-Quellenberg", "quellenberg zwirnwerke 1"])
      expect(checkPassword(password, about)).toMatchObject({ refusal: { code: "password-about-you" } });
    expect(checkPassword("zwirnwerke tangled otters", about).ok).toBe(true);
  });

  it("is not made safer to guess by saying it twice", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 20 }), (text) => {
        expect(guessBits(text + text)).toBeLessThanOrEqual(guessBits(text) + 4.01);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

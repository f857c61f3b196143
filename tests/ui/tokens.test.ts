import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

type Pair = { light: number; dark: number };

/** Gives the relative luminance (WCAG 2) of "L C H" in OKLCH, clipped to sRGB as a screen does. */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.min(1, Math.max(0, value)));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function tokensIn(block: string): Map<string, Pair> {
  const tokens = new Map<string, Pair>();
  for (const [, name = "", light = "", dark = ""] of block.matchAll(
    /--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/g,
  ))
    tokens.set(name, { light: luminance(light), dark: luminance(dark) });
  return tokens;
}

const plain = tokensIn(css.slice(0, css.indexOf("@utility contrast-tokens")));
const high = new Map([...plain, ...tokensIn(css.slice(css.indexOf("@utility contrast-tokens")))]);

const grounds = ["canvas", "surface", "raised", "sunken", "hover"];
const soft = ["accent", "stop", "warn", "advise", "good"];
const pairs: Array<[ink: string, ground: string]> = [
  ...["ink", "ink-soft", "ink-faint", "accent-ink", "stop-ink"].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...soft.map((tone): [string, string] => [`${tone}-ink`, `${tone}-soft`]),
  ...soft.map((tone): [string, string] => ["ink", `${tone}-soft`]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-stop", "stop"],
  ["on-stop", "stop-strong"],
];

const signs: Array<[sign: string, ground: string]> = [
  ...["line-strong", "focus", "accent", "stop", "warn", "advise", "good"].flatMap((sign) =>
    ["canvas", "surface", "raised"].map((ground): [string, string] => [sign, ground]),
  ),
];

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function tooWeak(tokens: Map<string, Pair>, wanted: Array<[string, string]>, least: number): string[] {
  return wanted.flatMap(([first, second]) => {
    const one = tokens.get(first);
    const other = tokens.get(second);
    if (!one || !other) return [`${first} on ${second}: no such token`];
    return (["light", "dark"] as const).flatMap((scheme) => {
      const found = ratio(one[scheme], other[scheme]);
      return found < least ? [`${first} on ${second}, ${scheme}: ${found.toFixed(2)}`] : [];
    });
  });
}

describe("the colours", () => {
  it("WCAG 1.4.3: every ink reaches 4.5:1 on every ground it may stand on, light and dark", () => {
    expect(tooWeak(plain, pairs, 4.5)).toEqual([]);
  });
  it("WCAG 1.4.11: borders of controls, focus and signs reach 3:1, light and dark", () => {
    expect(tooWeak(plain, signs, 3)).toEqual([]);
  });
  it("WCAG 1.4.6: in high contrast every ink reaches 7:1", () => {
    expect(tooWeak(high, pairs, 7)).toEqual([]);
  });
  it("high contrast gives borders, focus and signs 4.5:1", () => {
    expect(tooWeak(high, signs, 4.5)).toEqual([]);
  });
});

import type { Direction } from "@/core/people/register";

const words: Record<Direction, { spaced: string; unspaced: string }> = {
  internal: { spaced: "intern(?:al|e[rnms]?|o|a|os|as|i)?|inside|innen", unspaced: "内部|社内" },
  external: { spaced: "extern(?:al|e[rnms]?|o|a|os|as|i)?|estern[aeio]|outside|außen|aussen", unspaced: "外部|社外" },
};

function pattern(build: (words: { spaced: string; unspaced: string }) => string): Record<Direction, RegExp> {
  return {
    internal: new RegExp(build(words.internal), "iu"),
    external: new RegExp(build(words.external), "iu"),
  };
}

const alone = pattern(({ spaced, unspaced }) => `^(?:${spaced}|${unspaced})$`);
const leading = pattern(({ spaced, unspaced }) => `^(?:${spaced}|${unspaced})\\s*[-–—:：/|,]`);
const within = pattern(({ spaced, unspaced }) => `(?<!\\p{L})(?:${spaced})(?!\\p{L})|${unspaced}`);

function read(patterns: Record<Direction, RegExp>, text: string): Direction | null {
  const [internal, external] = [patterns.internal.test(text.trim()), patterns.external.test(text.trim())];
  if (internal === external) return null;
  return internal ? "internal" : "external";
}

/** Reads a cell that holds nothing but "internal" or "external" in one of our languages. */
export function directionMark(text: string): Direction | null {
  return read(alone, text);
}

/** Reads "Internal — …" or "External: …" at the start of an audience. */
export function directionLead(text: string): Direction | null {
  return read(leading, text);
}

/** Reads the direction off a heading such as "External communication"; null when it names both or neither. */
export function directionOfHeading(text: string): Direction | null {
  return read(within, text);
}

/** Takes a leading "Internal — " off an audience. */
export function withoutDirection(text: string): string {
  return text.trim().replace(leading.internal, "").replace(leading.external, "").trim();
}

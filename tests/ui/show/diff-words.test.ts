import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type Segment } from "@/ui/show/diff-words";

const without = (segments: Segment[], kind: Segment["kind"]) =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map((segment) => segment.text)
    .join("");

const words = fc
  .array(fc.constantFrom("tell", "the", "authority", " ", "  ", "\n", ",", ".", "72", "Büro", "報", "告", "👩‍🚒"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

describe("the difference of two texts", () => {
  it("gives both texts back, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: "binary" })), words, (before, after) => {
        const segments = diffWords(before, after);
        expect(without(segments, "added")).toBe(before);
        expect(without(segments, "removed")).toBe(after);
      }),
    );
  });
  it("never shows two pieces of one kind side by side, nor an empty one", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const segments = diffWords(before, after);
        for (const [index, segment] of segments.entries()) {
          expect(segment.text).not.toBe("");
          expect(segment.kind).not.toBe(segments[index - 1]?.kind);
        }
      }),
    );
  });
  it("marks nothing when nothing changed", () => {
    expect(diffWords("Tell the authority.", "Tell the authority.")).toEqual([
      { kind: "same", text: "Tell the authority." },
    ]);
    expect(diffWords("", "")).toEqual([]);
  });
  it("marks whole words, not letters", () => {
    expect(diffWords("within 72 hours", "within 24 hours")).toEqual([
      { kind: "same", text: "within " },
      { kind: "removed", text: "72" },
      { kind: "added", text: "24" },
      { kind: "same", text: " hours" },
    ]);
  });
  it("marks single characters in scripts that write without spaces", () => {
    expect(diffWords("当局報告", "当局通報")).toContainEqual({ kind: "added", text: "通" });
  });
  it("shows the changed middle of very long texts as replaced instead of making a page wait", () => {
    const long = (word: string) => `Start ${`${word} `.repeat(5000)}end`;
    const segments = diffWords(long("old"), long("new"));
    expect(segments.map((segment) => segment.kind)).toEqual(["same", "removed", "added", "same"]);
  });
});

import { describe, expect, it } from "vitest";
import { sayPlace } from "@/core/deadlines/catalogue/say-place";
import { Regime, Stage } from "@/core/deadlines/catalogue/schema";
import { isTextKey } from "@/core/language/say";

const stages = [{ id: "initial", label: "Incident notification" }];

describe("the place of a change in a regime", () => {
  it("names the stage and what of it, not the path", () => {
    expect(sayPlace("en", "stages.initial.limit.period.amount", stages)).toBe("Incident notification › Limit › Length");
    expect(sayPlace("de", "stages.initial.limit.rule", stages)).toBe("Incident notification › Frist › Zählweise");
    expect(sayPlace("en", "notes", stages)).toBe("Notes");
    expect(sayPlace("en", "recipients.0.who", stages)).toBe("Who is told, and how");
  });

  it("has words for whatever a regime or a stage holds", () => {
    const parts = [...Object.keys(Regime.shape), ...Object.keys(Stage.shape)];
    expect(parts.filter((part) => !isTextKey(`deadlines.places.${part}`))).toEqual([]);
  });
});

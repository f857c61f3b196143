import { describe, expect, it } from "vitest";
import { filterOptions, fold } from "@/ui/form/filter-options";

const options = ["Works council", "Büro Süd", "Supervisory authority", "Data protection authority", "Straße"].map(
  (label) => ({ label }),
);
const found = (typed: string) => filterOptions(options, typed).map((option) => option.label);

describe("finding an option by typing", () => {
  it("offers all while nothing is typed", () => {
    expect(found("  ")).toHaveLength(options.length);
  });
  it("minds neither case nor accents", () => {
    expect(found("buro")).toEqual(["Büro Süd"]);
    expect(found("STRASSE")).toEqual(["Straße"]);
    expect(fold(" Übung ")).toBe("ubung");
  });
  it("finds words in any order", () => {
    expect(found("authority data")).toEqual(["Data protection authority"]);
  });
  it("puts first what begins with the text", () => {
    expect(filterOptions([{ label: "Staff council" }, { label: "Council" }], "coun")[0]?.label).toBe("Council");
  });
  it("looks into the note as well", () => {
    expect(filterOptions([{ label: "CISO", note: "Ada Muster" }], "muster")).toHaveLength(1);
  });
});

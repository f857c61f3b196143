import { describe, expect, it } from "vitest";
import { type CellWords, cellText, cellValue } from "@/core/matrix/cell-text";
import { fieldGroups, fieldKinds, orderedFields } from "@/core/matrix/field-kinds";
import { emptyRowFields, rowFields } from "@/core/matrix/row";
import { nameKey } from "@/core/shared/name-key";

const register = {
  position: { p1: "IT Lead", p2: "CISO" },
  stakeholder: { s1: "Regulator" },
  channel: { c1: "E-mail" },
};
const words: CellWords = {
  name: (id) => Object.assign({}, ...Object.values(register))[id],
  find: (kind, name) => Object.entries(register[kind]).find(([, known]) => nameKey(known) === nameKey(name))?.[0],
  word: (choice) => ({ internal: "Inside", external: "Outside", true: "Yes", false: "No" })[choice] ?? choice,
};

describe("cells as text", () => {
  it("are read back as they were written, for every kind of field", () => {
    const values = {
      ...emptyRowFields(),
      what: "A notice\nin two lines",
      direction: "external" as const,
      owner: "p1",
      approvers: ["p1", "p2"],
      audiences: ["s1"],
      channels: ["c1"],
      environments: ["Head office", "Home"],
      freeToSend: true,
      maxApprovalMinutes: 30,
      reviewOn: "2027-01-31",
      regime: "gdpr",
    };
    for (const field of rowFields)
      expect([field, cellValue(field, cellText(field, values[field], words), words)]).toEqual([
        field,
        { value: values[field] },
      ]);
  });

  it("name what no register has yet", () => {
    expect(cellValue("approvers", "CISO; New post", words)).toEqual({ unknown: ["New post"] });
    expect(cellValue("owner", "it  lead", words)).toEqual({ value: "p1" });
  });

  it("are refused rather than bent when they make no sense in the field", () => {
    expect(cellValue("reviewOn", "next spring", words)).toBe("nonsense");
    expect(cellValue("maxApprovalMinutes", "an hour", words)).toBe("nonsense");
    expect(cellValue("direction", "sideways", words)).toBe("nonsense");
  });

  it("cut lists by semicolons and lines, by commas only where there is neither", () => {
    expect(cellValue("jurisdictions", "DE, FR", words)).toEqual({ value: ["DE", "FR"] });
    expect(cellValue("jurisdictions", "Paris, Texas; Berlin", words)).toEqual({ value: ["Paris, Texas", "Berlin"] });
  });
});

describe("the fields of a row", () => {
  it("each have a kind and stand in exactly one group", () => {
    expect([...orderedFields].sort()).toEqual([...rowFields].sort());
    expect(Object.keys(fieldKinds).sort()).toEqual([...rowFields].sort());
    expect(new Set(Object.values(fieldGroups).flat()).size).toBe(rowFields.length);
  });
});

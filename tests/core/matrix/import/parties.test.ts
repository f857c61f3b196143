import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitContact } from "@/core/matrix/import/contact-text";
import { directionLead, directionMark, directionOfHeading } from "@/core/matrix/import/direction";
import { splitParties } from "@/core/matrix/import/parties";

describe("splitting lists of parties", () => {
  it.each([
    ["Board, CISO and DPO", ["Board", "CISO", "DPO"]],
    ["Chair + clerk", ["Chair", "clerk"]],
    ["Vorstand, CISO und DSB", ["Vorstand", "CISO", "DSB"]],
    ["Direction, RSSI et DPO", ["Direction", "RSSI", "DPO"]],
    ["Dirección, CISO y DPO", ["Dirección", "CISO", "DPO"]],
    ["経営層、CISO・DPO", ["経営層", "CISO", "DPO"]],
    ["Executive team (CEO, CFO and CRO); staff", ["Executive team (CEO, CFO and CRO)", "staff"]],
    ["- Staff\n- Neighbours\n1. Press.", ["Staff", "Neighbours", "Press"]],
    ["Research and Development, HR", ["Research and Development", "HR"]],
    ["IT / security team", ["IT / security team"]],
    ["First aider, puis Dr Example", ["First aider", "Dr Example"]],
    ["Dr Example, avec l'assureur et le DPO", ["Dr Example", "assureur", "DPO"]],
    ["Lead,\nCISO", ["Lead", "CISO"]],
    ["N/A", []],
  ])("%j", (text, parties) => {
    expect(splitParties(text)).toEqual(parties);
  });

  it("loses no letter but those of joining words", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(", ", "; ", " + ", "\n"),
        (names, joint) => {
          expect(splitParties(names.join(joint))).toEqual(names);
        },
      ),
    );
  });
});

describe("splitting a contact", () => {
  it.each([
    ["Ada Example, ada@example.com, 555-01-00", { name: "Ada Example", email: "ada@example.com", phone: "555-01-00" }],
    ["Bo Example <bo@example.com>", { name: "Bo Example", email: "bo@example.com", phone: "" }],
    ["Duty desk\n+44 20 7946 0123", { name: "Duty desk", email: "", phone: "+44 20 7946 0123" }],
    ["Cy Example", { name: "Cy Example", email: "", phone: "" }],
  ])("%j", (text, parts) => {
    expect(splitContact(text)).toEqual(parts);
  });
});

describe("direction", () => {
  it("is read in our languages, and not where both sides or neither are named", () => {
    expect(["Intern", "externe", "Interno", "社外", "Both"].map(directionMark)).toEqual([
      "internal",
      "external",
      "internal",
      "external",
      null,
    ]);
    expect(["Internal — staff", "External: press", "Internal audit"].map(directionLead)).toEqual([
      "internal",
      "external",
      null,
    ]);
    expect(
      ["2. External calls", "Interne Kommunikation", "Internal and external", "社内連絡", "International press"].map(
        directionOfHeading,
      ),
    ).toEqual([...["external", "internal", null, "internal", null]]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTyped, liveFields, namesOfRegisters, readPlanText, toTyped, withNames } from "@/core/matrix/plan/live";
import { inPlanOrder } from "@/core/matrix/plan/section";

const names = namesOfRegisters({
  positions: [
    { id: "p1", name: "CISO" },
    { id: "p2", name: "Data protection officer" },
    { id: "p3", name: "Odd {name}" },
  ],
  channels: [{ id: "c1", name: "Phone" }],
  stakeholders: [
    { id: "s1", name: "Twin" },
    { id: "s2", name: "Twin" },
  ],
});

describe("live fields in the plan", () => {
  it("read as the names of today", () => {
    const read = (named: typeof names) => readPlanText("Ask {{position:p1}}.", named, "?");
    expect(read(names)).toEqual([
      { kind: "paragraph", runs: [{ text: "Ask " }, { text: "CISO", field: "position:p1" }, { text: "." }] },
    ]);
    const renamed = { ...names, position: new Map([["p1", "Head of security"]]) };
    expect(read(renamed)[0]).toMatchObject({ runs: [{}, { text: "Head of security" }, {}] });
  });

  it("that name nothing are marked, and other braces are text", () => {
    expect(readPlanText("{{position:gone}} {{time}}", names, "?")).toEqual([
      { kind: "paragraph", runs: [{ text: "?", field: "position:gone" }, { text: " " }, { text: "{{time}}" }] },
    ]);
  });

  it("are listed by register", () => {
    expect(liveFields("{{position:p1}} by {{channel:c1}}, not {{service:x}}")).toEqual([
      { register: "position", id: "p1" },
      { register: "channel", id: "c1" },
    ]);
  });

  it("are typed by name where the name leads to one entry, and kept by id", () => {
    const kept = "{{position:p1}} {{stakeholder:s1}} {{position:p3}}";
    expect(toTyped(kept, names)).toBe("{{position:CISO}} {{stakeholder:s1}} {{position:p3}}");
    expect(fromTyped("{{position:CISO}} {{position:Nobody}} {{channel:CISO}}", names)).toBe(
      "{{position:p1}} {{position:Nobody}} {{channel:CISO}}",
    );
  });

  it("come back as they were from what an editor types", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "{{position:p1}}",
        "{{position:p3}}",
        "{{stakeholder:s2}}",
        "{{channel:c1}}",
        "{{x}}",
        "{{position:gone}}",
      ),
      fc.string({ maxLength: 5 }).map((text) => text.replace(/[{}]/g, "")),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const kept = parts.join(" ");
        expect(fromTyped(toTyped(kept, names), names)).toBe(kept);
      }),
    );
  });

  it("show as names in a comparison", () => {
    expect(withNames("{{position:p1}} and {{position:x}}", (id) => (id === "p1" ? "CISO" : undefined))).toBe(
      "CISO and {{position:x}}",
    );
  });
});

describe("sections", () => {
  it("are read in the order of what they settle, then by name", () => {
    const sections = [{ name: "B" }, { name: "A" }, { name: "Z", kind: "retention" }, { name: "Y", kind: "scope" }];
    expect(inPlanOrder(sections).map(({ name }) => name)).toEqual(["Y", "Z", "A", "B"]);
  });
});

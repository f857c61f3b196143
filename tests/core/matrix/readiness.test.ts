import { describe, expect, it } from "vitest";
import { readinessOf } from "@/core/matrix/readiness";
import type { Finding } from "@/core/matrix/rules/judge";

const finding = (row: string | null, severity: Finding["severity"]): Finding => ({
  rule: "what-present",
  severity,
  reference: "",
  row,
  field: null,
  values: {},
  accepted: null,
});

describe("readiness", () => {
  it("is 100 when nothing blocks or warns, whatever is advised", () => {
    expect(readinessOf(3, [finding("a", "advises"), finding(null, "advises")]).percent).toBe(100);
  });
  it("counts a row with warnings as one half and a blocked row as nothing", () => {
    const readiness = readinessOf(3, [finding("a", "blocks"), finding("a", "warns"), finding("b", "warns")]);
    expect(readiness).toEqual({ percent: 62, rows: 3, sound: 1, warned: 1, blocked: 1, whole: 1 });
  });
  it("does not count what somebody accepted", () => {
    const accepted = {
      rule: "what-present",
      row: "a",
      field: null,
      reason: "Small site",
      owner: "ciso",
      until: "2027-01-01",
    };
    expect(readinessOf(1, [{ ...finding("a", "warns"), accepted }]).percent).toBe(100);
  });
  it("counts the matrix as a whole like one more row", () => {
    expect(readinessOf(1, [finding(null, "warns")]).percent).toBe(75);
    expect(readinessOf(0, [finding(null, "blocks"), finding(null, "warns")]).percent).toBe(0);
  });
});

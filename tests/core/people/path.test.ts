import { describe, expect, it } from "vitest";
import { initials, maskPath } from "@/core/people/mask";
import { internationalNumber, normalisePath } from "@/core/people/path";
import { nameKey } from "@/core/shared/name-key";

const path = (kind: "phone" | "email" | "chat", value: string) => ({ kind, value, needs: [], verifiedAt: null });

describe("R85: ways to reach somebody", () => {
  it("write phone numbers in their international form", () => {
    expect(internationalNumber("+4930 23125-001")).toBe("+49 30 23125001");
    expect(internationalNumber("(030) 23125 001", "DE")).toBe("+49 30 23125001");
    expect(internationalNumber("020 7946 0018", "GB")).toBe("+44 20 7946 0018");
  });

  it("leave what is no number as it was typed: a short code, a placeholder, a sentence", () => {
    for (const value of ["112", "[TODO: Mobil]", "ask the front desk", "ext. 12"])
      expect(normalisePath(path("phone", value)).value).toBe(value);
  });

  it("touch only what is dialled", () => {
    expect(normalisePath(path("chat", "+4930 23125-001")).value).toBe("+4930 23125-001");
    expect(normalisePath(path("email", "mailto:desk@example.com")).value).toBe("desk@example.com");
  });

  it("are masked so that two still differ, and names become initials", () => {
    expect(maskPath("ada@example.com")).toBe("•••@example.com");
    expect(maskPath("+49 30 23125001")).toBe("•••01");
    expect(initials("Ada  Example")).toBe("A. E.");
  });
});

describe("names of register entries", () => {
  it("are the same whatever their case, width and spacing", () => {
    expect(nameKey("  IT\u00a0Lead ")).toBe(nameKey("it lead"));
    expect(nameKey("ＣＩＳＯ")).toBe(nameKey("CISO"));
    expect(nameKey("CISO")).not.toBe(nameKey("CIO"));
  });
});

import { describe, expect, it } from "vitest";
import { isPlain, keyName, matchKeys } from "@/ui/shell/keys";
import { screenGroups } from "@/ui/shell/screens";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe("shortcuts", () => {
  it("take Control and Command for the same", () => {
    expect(press("k", { ctrlKey: true })).toBe("mod+k");
    expect(press("K", { metaKey: true, shiftKey: true })).toBe("mod+k");
  });
  it("know a sign by itself, however the keyboard makes it", () => {
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("Enter", { shiftKey: true })).toBe("shift+enter");
  });
  it("follow a sequence key by key", () => {
    expect(matchKeys(["g"], "g m")).toBe("begins");
    expect(matchKeys(["g", "m"], "g m")).toBe("hit");
    expect(matchKeys(["g", "x"], "g m")).toBe("none");
    expect(matchKeys(["g", "m", "m"], "g m")).toBe("none");
  });
  it("of plain characters are the ones that can be switched off (WCAG 2.1.4)", () => {
    expect(["?", "g m", "mod+k"].map(isPlain)).toEqual([true, true, false]);
  });
  it("lead to every screen, none of them twice", () => {
    const keys = screenGroups.flatMap((group) => group.screens.map((screen) => screen.keys));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(12);
  });
});

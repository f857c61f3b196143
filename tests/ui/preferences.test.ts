import { describe, expect, it } from "vitest";
import { languageFrom, themeFrom, zoneFrom } from "@/ui/preferences";

describe("what a reader prefers", () => {
  it("is the first language of the browser that we speak", () => {
    const from = (header: string | null) => languageFrom(header, ["en", "de"], "en");
    expect(from("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
    expect(from("fr-FR, en;q=0.3, de;q=0.7")).toBe("de");
    expect(from("de;q=0, fr")).toBe("en");
    expect(from(null)).toBe("en");
    expect(from("debian")).toBe("en");
  });
  it("falls back where a cookie was tampered with", () => {
    expect(themeFrom("dark")).toBe("dark");
    expect(themeFrom('"><script>')).toBe("system");
    expect(zoneFrom("Mars/Olympus", "UTC")).toBe("UTC");
    expect(zoneFrom(undefined, "Europe/Berlin")).toBe("Europe/Berlin");
  });
  it("keeps the spelling of a zone, so that browser and server agree on it", () => {
    expect(zoneFrom("Europe/Kiev", "UTC")).toBe("Europe/Kiev");
    expect(zoneFrom("Europe/Kyiv", "UTC")).toBe("Europe/Kyiv");
  });
});

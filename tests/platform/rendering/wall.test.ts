import { describe, expect, it } from "vitest";
import type { Wall } from "@/core/matrix/aids/wall";
import { renderCards } from "@/platform/rendering/pdf/cards";
import { renderPoster } from "@/platform/rendering/pdf/poster";

const wall: Wall = {
  language: "de",
  organisation: "Beispiel GmbH",
  title: "Wem sage ich es?",
  lead: "Sofort.",
  address: "https://tocsin.example/tell?lang=de",
  scan: "Scannen",
  offline: "Ohne Netz",
  calm: "Niemand wird getadelt.",
  lines: [{ situation: "Gerät verloren", whom: "Service-Desk", numbers: ["+49 30 23125 110"] }],
  local: [["Alarm hier", "Sirene"]],
  stamp: "Fassung 3",
};
const time = new Date("2026-11-22T09:00:00Z");

describe.each([
  ["a poster", renderPoster],
  ["a sheet of cards", renderCards],
])("%s", (_, render) => {
  it("is one tagged page in its language, with the QR code as a figure that says where it leads", async () => {
    const bytes = (await render(wall, time)).toString("latin1");
    for (const part of ["/Lang (de)", "/Marked true", "/S /H1", "/S /Figure", "/Count 1"])
      expect(bytes).toContain(part);
    expect(bytes).toContain("/Alt (https://tocsin.example/tell?lang=de)");
  });

  it("is the same bytes for the same words and time", async () => {
    expect((await render(wall, time)).equals(await render(wall, time))).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoTellsWhom } from "@/core/matrix/map";
import { randomDocument } from "./outage/random-document";

describe("who tells whom", () => {
  it("shows a band for every owner, channel and audience that a row joins, and none besides", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const map = whoTellsWhom(document);
        const pairs = (bands: typeof map.sending) =>
          new Set(bands.map(({ from, to, fallback }) => `${from} ${to} ${fallback}`));
        const sending = new Set<string>();
        const reaching = new Set<string>();
        for (const row of document.rows.filter(({ owner }) => owner !== null)) {
          for (const [channels, fallback] of [
            [row.channels, false],
            [row.fallbacks, true],
          ] as const) {
            for (const channel of channels) {
              sending.add(`${row.owner} ${channel} ${fallback}`);
              for (const audience of row.audiences) reaching.add(`${channel} ${audience} ${fallback}`);
            }
          }
        }
        expect(pairs(map.sending)).toEqual(sending);
        expect(pairs(map.reaching)).toEqual(reaching);
      }),
    );
  });

  it("names only what a shown row names", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        expect(whoTellsWhom(document, [])).toEqual({
          positions: [],
          channels: [],
          stakeholders: [],
          sending: [],
          reaching: [],
        });
      }),
      { numRuns: 20 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { incidents } from "@/core/matrix/starter/incidents";
import {
  starterChannels,
  starterClassifications,
  starterPositions,
  starterServices,
  starterStakeholders,
} from "@/core/matrix/starter/registers";
import { reports } from "@/core/matrix/starter/reports";
import { standing } from "@/core/matrix/starter/standing";
import { clearers } from "@/core/matrix/starter/starter";

const sets = [standing, reports, ...incidents];
const rows = sets.flatMap((set) => set.rows.map((row) => ({ ...row, trigger: row.trigger ?? set.trigger })));

describe("starter content", () => {
  it("covers ten classes of incident and the communications of quiet times", () => {
    expect(incidents).toHaveLength(10);
    expect(rows.length).toBeGreaterThanOrEqual(50);
  });

  it("names only entries that it brings along", () => {
    for (const row of rows) {
      for (const key of [row.owner, row.backup, ...clearers(row)]) expect(Object.keys(starterPositions)).toContain(key);
      for (const key of row.audiences) expect(Object.keys(starterStakeholders)).toContain(key);
      for (const key of [...row.channels, ...row.fallbacks]) expect(Object.keys(starterChannels)).toContain(key);
      expect(starterClassifications).toContain(row.classification);
    }
    for (const channel of Object.values(starterChannels))
      for (const key of channel.needs) expect(Object.keys(starterServices)).toContain(key);
  });

  it("R74, R119: every row to the outside has somebody other than the sender who clears it", () => {
    for (const row of rows.filter((candidate) => candidate.direction === "external")) {
      expect(clearers(row), row.what).not.toHaveLength(0);
      expect(clearers(row)).not.toContain(row.owner);
    }
  });

  it("R121: every row has an owner, another backup, a trigger and a fallback that is not the primary", () => {
    for (const row of rows) {
      expect(row.backup, row.what).not.toBe(row.owner);
      expect(row.trigger.length, row.what).toBeGreaterThan(10);
      expect(
        row.fallbacks.some((fallback) => !row.channels.includes(fallback)),
        row.what,
      ).toBe(true);
    }
  });
});

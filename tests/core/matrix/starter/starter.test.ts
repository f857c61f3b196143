import { describe, expect, it } from "vitest";
import type { situations } from "@/core/lookup/situation";
import { patterns } from "@/core/lookup/words";
import { german, sameInGerman } from "@/core/matrix/starter/german";
import { starterEntriesIn, starterSetsIn } from "@/core/matrix/starter/in-language";
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
import { plain } from "@/core/shared/words";

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

describe("starter content in German", () => {
  const texts = (language: "en" | "de") => {
    const { positions, stakeholders, channels, services } = starterEntriesIn(language);
    const names = [positions, stakeholders, channels, services].flatMap((entries) =>
      Object.values<{ name: string }>(entries).map(({ name }) => name),
    );
    const ofRows = starterSetsIn(language).flatMap((set) => [
      ...[set.scenario, set.trigger, set.logging],
      ...set.rows.flatMap((row) => [
        row.what,
        row.content,
        row.cadence,
        row.trigger ?? "",
        row.deadline ?? "",
        row.classification ?? "",
      ]),
    ]);
    return [...names, ...ofRows].filter((text) => text !== "");
  };

  it("says every text, apart from those that are the same in both languages", () => {
    const english = texts("en");
    const untranslated = texts("de").filter((text, at) => text === english[at] && !sameInGerman.includes(text));
    expect(untranslated).toEqual([]);
  });

  it("translates nothing that is not there any more", () => {
    const { positions, channels } = starterEntriesIn("en");
    const known = new Set([
      ...texts("en"),
      ...Object.values(positions).map(({ department }) => department),
      ...Object.values(channels).flatMap((channel) => [channel.identityCheck, channel.joinControl]),
    ]);
    expect(Object.keys(german).filter((text) => !known.has(text))).toEqual([]);
  });

  it("keeps names apart: no two entries of a register have one name", () => {
    for (const entries of Object.values(starterEntriesIn("de"))) {
      const names = Object.values<{ name: string }>(entries).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("answers every situation of “Whom do I tell?” by what staff report", () => {
    const reports = starterSetsIn("de").find(({ id }) => id === "reports");
    const told = (situation: Exclude<(typeof situations)[number], "something-else">) =>
      reports?.rows.some(({ what, trigger = "" }) => patterns.situation[situation].test(plain(`${what} ${trigger}`)));
    const staff = ["lost-device", "suspicious-mail", "clicked", "breach", "near-miss", "physical-alarm"] as const;
    expect(staff.filter((situation) => !told(situation))).toEqual([]);
  });

  it("R96 to R99: messages of incidents to executives and to the outside have a template", () => {
    const rows = starterSetsIn("de").flatMap(({ scenario, rows: all }) => (scenario ? all : []));
    expect(rows.filter(({ direction, template }) => direction === "external" && !template)).toEqual([]);
    expect(rows.some(({ template = "" }) => template.startsWith("Stand [Uhrzeit]"))).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, type CatalogueChange, mergeCatalogue } from "@/core/deadlines/catalogue/changes";
import { diffCatalogues } from "@/core/deadlines/catalogue/diff";
import { Catalogue, type Regime } from "@/core/deadlines/catalogue/schema";
import { factIds, incidentFeatures } from "@/core/deadlines/facts";
import { isTextKey } from "@/core/language/say";
import { nameKey } from "@/core/shared/name-key";
import { answerOf, catalogue, regimeOf, situation } from "./situation";

/** Words that conditions ask for in lists and choices. */
function wordsOf(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { fact, in: words } = node as { fact?: string; in?: string[] };
  const places = fact === "organisation.establishments" || fact === "incident.people-in";
  return [...(words && !places ? words : []), ...Object.values(node).flatMap(wordsOf)];
}

describe("the catalogue", () => {
  it("holds the 86 regimes of the research and fifteen state statutes, each once", () => {
    expect(new Set(catalogue.regimes.map(({ id }) => id)).size).toBe(101);
    expect(catalogue.regimes.filter(({ confidence }) => confidence === "from-memory").length).toBe(24);
  });

  it("names every regime, and every stage of one, differently: matrices that come back find both by name", () => {
    const doubles = (names: readonly string[]) =>
      names.filter((name, at) => names.map(nameKey).indexOf(nameKey(name)) < at);
    expect(doubles(catalogue.regimes.map(({ name }) => name))).toEqual([]);
    expect(catalogue.regimes.flatMap(({ stages }) => doubles(stages.map(({ label }) => label)))).toEqual([]);
  });

  it("names a known source for everything that was read", () => {
    const unknown = catalogue.regimes
      .flatMap(({ sources, evidence }) => [...sources, ...evidence.quotes.map(({ source }) => source)])
      .filter((id) => !Object.hasOwn(catalogue.sources, id));
    expect(unknown).toEqual([]);
    expect(
      catalogue.regimes.filter(({ confidence, sources }) => confidence === "verified" && sources.length === 0),
    ).toEqual([]);
  });

  it("has stages with unique ids, and a standard where there is no limit", () => {
    for (const { id, stages } of catalogue.regimes) {
      expect([id, new Set(stages.map((stage) => stage.id)).size]).toEqual([id, stages.length]);
      expect(stages.filter(({ limit, standard }) => !limit && !standard).map((stage) => `${id} ${stage.id}`)).toEqual(
        [],
      );
    }
  });

  it("has a text for every event, fact and word that it uses", () => {
    const events = catalogue.regimes.flatMap(({ stages, clockStart }) => [
      clockStart.event,
      ...stages.flatMap(({ from, cappedBy }) => [...from, cappedBy]),
    ]);
    const words = [...catalogue.regimes.flatMap(wordsOf), ...incidentFeatures];
    const keys = [
      ...events.flatMap((name) => (name ? [`deadlines.events.${name}`] : [])),
      ...factIds.map((id) => `deadlines.facts.${id}`),
      ...words.map((word) => `deadlines.values.${word}`),
    ];
    expect([...new Set(keys)].filter((key) => !isTextKey(key))).toEqual([]);
  });

  it("refuses a rule, unit or comparator it does not know", () => {
    const gdpr = regimeOf("eu-gdpr-33-34");
    const withLimit = (limit: unknown) => ({
      ...catalogue,
      regimes: [{ ...gdpr, stages: [{ ...gdpr.stages[1], limit }] }],
    });
    expect(Catalogue.safeParse(withLimit({ rule: "H-ELAPSED", period: { amount: 72, unit: "hours" } })).success).toBe(
      true,
    );
    expect(Catalogue.safeParse(withLimit({ rule: "H-GUESSED", period: { amount: 72, unit: "hours" } })).success).toBe(
      false,
    );
    expect(
      Catalogue.safeParse(withLimit({ rule: "H-ELAPSED", period: { amount: 72, unit: "fortnights" } })).success,
    ).toBe(false);
  });
});

const contract: Regime = {
  ...regimeOf("contract-generic"),
  id: "contract-customer-x",
  name: "Customer X",
  confidence: "verified",
  evidence: { level: "own", quotes: [] },
  clockStart: { event: "confirmed_at", meaning: "Confirmation of the incident" },
  stages: [
    {
      id: "initial",
      label: "Notice",
      kind: "notice",
      from: ["confirmed_at"],
      limit: { rule: "H-ELAPSED", period: { amount: 24, unit: "hours" } },
    },
  ],
};

describe("changes to the catalogue", () => {
  const add: CatalogueChange = { kind: "add", regime: contract };

  it("add a contract clause that is computed like a law", () => {
    const { catalogue: made } = mergeCatalogue(catalogue, [add]);
    expect(made.regimes.at(-1)?.id).toBe("contract-customer-x");
    expect(applyChange(made, add)).toMatchObject({ ok: false, refusal: { code: "regime-exists" } });
  });

  it("switch an entry from memory on once somebody confirms it with a source", () => {
    const source = { title: "Directive (EU) 2022/2557", address: "Official Journal", kind: "official" } as const;
    const confirm: CatalogueChange = {
      kind: "confirm",
      regime: "eu-cer-15",
      sourceId: "CER",
      source,
      on: "2026-11-23",
    };
    const { catalogue: made } = mergeCatalogue(catalogue, [confirm]);
    const regime = made.regimes.find(({ id }) => id === "eu-cer-15");
    expect(regime).toMatchObject({ confidence: "verified", lastChecked: "2026-11-23", sources: ["CER"] });
    expect(made.sources.CER).toEqual(source);
    expect(answerOf("eu-cer-15", "initial", situation("Europe/Paris", {}, "2026-06-01T00:00:00Z")).state.is).toBe(
      "off",
    );
  });

  it("leave the base untouched and keep apart what no longer fits", () => {
    const before = structuredClone(catalogue);
    const gone: CatalogueChange = { kind: "override", regime: "was-there-once", parts: { name: "x" } };
    const { catalogue: made, unused } = mergeCatalogue(catalogue, [gone, { kind: "remove", regime: "card-visa" }]);
    expect(unused).toEqual([gone]);
    expect(made.regimes.some(({ id }) => id === "card-visa")).toBe(false);
    expect(catalogue).toEqual(before);
  });
});

describe("the difference between two catalogues", () => {
  it("of a catalogue and itself is nothing", () => {
    expect(diffCatalogues(catalogue, structuredClone(catalogue))).toEqual({ added: [], removed: [], changed: [] });
  });

  it("names the place and both values, by stage and not by position", () => {
    const gdpr = regimeOf("eu-gdpr-33-34");
    const stages = [...gdpr.stages]
      .reverse()
      .map((stage) =>
        stage.id === "initial"
          ? { ...stage, limit: { rule: "H-ELAPSED", period: { amount: 96, unit: "hours" as const } } }
          : stage,
      );
    const { catalogue: made } = mergeCatalogue(catalogue, [{ kind: "override", regime: gdpr.id, parts: { stages } }]);
    expect(diffCatalogues(catalogue, made).changed).toEqual([
      { regime: gdpr.id, differences: [{ at: "stages.initial.limit.period.amount", before: 72, after: 96 }] },
    ]);
  });

  it("finds exactly the regimes that were added, removed or renamed", () => {
    const ids = fc.uniqueArray(fc.constantFrom(...catalogue.regimes.map(({ id }) => id)), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(ids, fc.nat(), (chosen, cut) => {
        const [removed, renamed] = [chosen.slice(0, cut % chosen.length), chosen.slice(cut % chosen.length)];
        const changes: CatalogueChange[] = [
          ...removed.map((regime) => ({ kind: "remove" as const, regime })),
          ...renamed.map((regime) => ({ kind: "override" as const, regime, parts: { name: "Renamed" } })),
        ];
        const diff = diffCatalogues(catalogue, mergeCatalogue(catalogue, changes).catalogue);
        expect(diff.removed.map(({ id }) => id).sort()).toEqual([...removed].sort());
        expect(diff.changed.map(({ regime }) => regime).sort()).toEqual([...renamed].sort());
        expect(diffCatalogues(mergeCatalogue(catalogue, changes).catalogue, catalogue).added.length).toBe(
          removed.length,
        );
      }),
      { numRuns: 25 },
    );
  });
});

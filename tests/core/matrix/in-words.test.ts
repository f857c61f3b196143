import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { type Language, languages, say, type TextKey } from "@/core/language/say";
import { diff } from "@/core/matrix/diff";
import { inWords } from "@/core/matrix/diff-in-words";
import { entryInWords } from "@/core/matrix/entry-in-words";
import { cellsOf, importedNouns } from "@/core/matrix/import/entries/cells";
import { legalNames } from "@/core/matrix/legal-names";
import { rowInWords } from "@/core/matrix/row-in-words";
import { sayDate } from "@/core/time/written";
import { soundDocument } from "../../support/documents";

const telling = (language: Language) => ({
  language,
  say: (key: TextKey, values = {}) => say(language, key, values),
  nameOf: (id: string) => ({ ciso: "Head of security", carrier: "Mobile carrier", grid: "Power" })[id] ?? id,
});

describe("what histories say", () => {
  it("has a word of the forms for every choice of every register, in every language", () => {
    for (const language of languages)
      for (const noun of importedNouns)
        for (const [field, cell] of Object.entries(cellsOf[noun]))
          if ((cell.is === "choice" || cell.is === "choices") && cell.said !== null)
            for (const choice of cell.of) {
              const value = cell.is === "choice" ? choice : [choice];
              const words = entryInWords(noun, field, value, telling(language));
              expect(words, `${noun}.${field} ${choice}`).toBe(say(language, `${cell.said}.${choice}` as TextKey));
            }
    expect(entryInWords("position", "speaksTo", ["press", "law-enforcement"], telling("de"))).toBe(
      "Presse; Polizei und Staatsanwaltschaft",
    );
  });

  it("names entries instead of ids, says ticks as yes and no, and nothing for what is empty", () => {
    const { language, ...rest } = telling("en");
    expect(entryInWords("stakeholder", "relationshipOwner", "ciso", { language, ...rest })).toBe("Head of security");
    expect(entryInWords("channel", "encrypted", false, { language, ...rest })).toBe("No");
    expect(entryInWords("channel", "ceiling", null, { language, ...rest })).toBe("");
  });

  it("tells each way to reach somebody with its kind, when it was verified and what it depends on", () => {
    const path = {
      ...{ id: "p", kind: "mobile" as const, value: "+1 555 0100", verifiedAt: "2026-03-02T10:00:00.000Z" },
      needs: [
        { atLeast: 1, of: ["carrier"] },
        { atLeast: 2, of: ["carrier", "grid"] },
      ],
    };
    expect(entryInWords("contact", "paths", [path], telling("en"))).toBe(
      `Mobile: +1 555 0100 · verified ${sayDate("en", "2026-03-02")} · depends on Mobile carrier; at least 2 of Mobile carrier / Power`,
    );
    expect(entryInWords("contact", "paths", [{ kind: "post", value: "Quay 1", needs: [] }], telling("de"))).toBe(
      "Post: Quay 1",
    );
  });

  it("says schedules, days, limits, sides and laws of a row in words", () => {
    const names = legalNames(builtInCatalogue().regimes);
    const en = { ...telling("en"), nameOf: (id: string) => names.get(id) ?? id };
    expect(rowInWords("schedule", "FREQ=MONTHLY;BYDAY=1MO", en)).toBe("every month on the first Monday");
    expect(rowInWords("reviewOn", "2027-03-31", en)).toBe(sayDate("en", "2027-03-31"));
    expect(rowInWords("maxApprovalMinutes", 45, en)).toBe("45 minutes");
    expect(rowInWords("direction", "external", en)).toBe("Outside");
    expect(rowInWords("freeToSend", false, telling("de"))).toBe("Nein");
    expect(rowInWords("regime", "eu-gdpr-33-34", en)).toBe("GDPR: personal data breach");
  });

  it("compares versions with the same words: law and stage by name, accepted findings as sentences", () => {
    const [before, after] = [soundDocument(), soundDocument()];
    Object.assign(after.rows[0] ?? {}, { regime: "eu-gdpr-33-34", stage: "initial", maxApprovalMinutes: 30 });
    const acceptance = { rule: "overload", row: null, field: null, reason: "Few readers", owner: "ciso" };
    after.acceptances = [{ ...acceptance, until: "2027-01-01" }];
    after.organisation.jurisdictions = ["DE", "EU"];
    const said = inWords(diff(before, after), {
      language: "en",
      before,
      after,
      names: legalNames(builtInCatalogue().regimes),
    });
    const fields = Object.fromEntries(said.flatMap((one) => one.fields.map(({ label, after }) => [label, after])));
    expect(fields).toMatchObject({
      Regime: "GDPR: personal data breach",
      Stage: "Notification to the supervisory authority",
      "Accepted findings": `Not too many notices · Accepted by ciso until ${sayDate("en", "2027-01-01")}: Few readers`,
      "Jurisdictions of the organisation": "Germany, European Union",
    });
  });
});

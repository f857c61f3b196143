/** A change to the holiday tables of date-holidays, in the rule language of that package. */
export type Correction = { readonly rules: readonly string[]; readonly name: string; readonly source: string };

/** Raised with every change to this file, so that an old answer can be told from a new one. */
export const correctionsVersion = 1;

/** Holidays that date-holidays lacks or does not count as days off for time limits, by calendar. */
export const corrections: ReadonlyMap<string, readonly Correction[]> = new Map(
  Object.entries({
    CY: [
      {
        rules: ["orthodox -48"],
        name: "Clean Monday",
        source: "48 days before Orthodox Easter; the table has the Tuesday",
      },
      { rules: ["orthodox 50"], name: "Whit Monday", source: "EU list of public holidays" },
    ],
    FI: [
      {
        rules: ["friday after 06-19", "12-24"],
        name: "Midsummer or Christmas Eve",
        source: "EU list of public holidays (CALC)",
      },
    ],
    JP: [
      {
        rules: ["12-29", "12-30", "12-31", "01-02", "01-03"],
        name: "Year-end closure of public offices",
        source: "Research (from memory): closed from 29 December to 3 January",
      },
    ],
    LV: [{ rules: ["2026-01-02", "2026-06-22"], name: "Moved working day", source: "EU list for 2026 (CALC)" }],
    NL: [
      {
        rules: ["easter -2", "05-05"],
        name: "Day equal to a holiday for time limits",
        source: "EU list of public holidays (CALC)",
      },
    ],
  }),
);

/** Tables of their own: institutions whose closing days are announced year by year. */
export const announced: ReadonlyMap<string, { readonly dates: readonly string[]; readonly source: string }> = new Map(
  Object.entries({
    "EU-COM": {
      dates: [
        ..."2025-01-01 2025-01-02 2025-04-17 2025-04-18 2025-04-21 2025-05-01 2025-05-09 2025-05-29 2025-05-30".split(
          " ",
        ),
        ..."2025-06-09 2025-07-21 2025-08-15 2025-12-24 2025-12-25 2025-12-26 2025-12-29 2025-12-30 2025-12-31".split(
          " ",
        ),
        ..."2026-01-01 2026-01-02 2026-04-02 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-15 2026-05-25".split(
          " ",
        ),
        ..."2026-07-21 2026-11-02 2026-12-24 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31".split(" "),
      ],
      source: "Commission office closures of 2025 and 2026 as copied in CALC",
    },
  }),
);

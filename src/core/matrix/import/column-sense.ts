import { type ColumnValues, describeValues } from "./column-values";
import type { Column } from "./columns";
import type { HeadingLanguage } from "./headings/catalogue";
import type { Meaning } from "./headings/meaning";
import type { ProposedRecord } from "./proposal";
import { headingLanguage, type Recognition, recogniseHeading } from "./recognise-heading";

/** What a column means by its heading and its values; `sure` is false where a person should look again. */
export type Sense = { column: Column; meaning: Meaning | null; score: number; values: ColumnValues; sure: boolean };

const least = 0.6;

/** Works out the meaning of every column, its values correcting what the heading alone would say. */
export function senseColumns(columns: readonly Column[], records: readonly ProposedRecord[]): Sense[] {
  const language = headingLanguage(columns.map((column) => column.levels.at(-1) ?? ""));
  return columns.map((column, index) => {
    const values = describeValues(records.map((record) => record.cells[index] ?? ""));
    const [best] = headingMeanings(column.levels, language);
    const known = best && best.score >= least ? best : null;
    const meaning = correct(known?.meaning ?? null, values);
    const guessed = meaning !== null && known === null;
    return { column, meaning, score: known?.score ?? 0, values, sure: !guessed && (known?.score ?? 1) >= 0.7 };
  });
}

const groups = new Set<Meaning>([
  "audience",
  "channel",
  "approval",
  "trigger",
  "classification",
  "evidence",
  "logging",
]);
const qualifiers = new Set<Meaning>([
  "direction",
  "category",
  "level",
  "name",
  "party",
  "id",
  "holder",
  "backup",
  "remark",
]);

/** In a two-level heading the lower one decides, unless it only qualifies the upper: "Audience" over "Side" and "Group". */
function headingMeanings(levels: readonly string[], language: HeadingLanguage): Recognition[] {
  const lowest = recogniseHeading(levels.at(-1) ?? "", language);
  const [lower] = lowest;
  const upper = levels.length > 1 ? recogniseHeading(levels[0] ?? "", language)[0] : undefined;
  if (!upper || upper.score < 0.9) return lowest;
  if (!lower || lower.score < least) return [upper];
  if (!groups.has(upper.meaning)) return lowest;
  if (!qualifiers.has(lower.meaning)) return lowest;
  if (upper.meaning === "channel" && lower.meaning === "backup") return [{ meaning: "outOfBand", score: upper.score }];
  return [upper];
}

const people = new Set<Meaning>([
  "audience",
  "owner",
  "escalation",
  "backup",
  "channel",
  "contact",
  "authority",
  "who",
]);

function correct(meaning: Meaning | null, { shares, distinct, filled }: ColumnValues): Meaning | null {
  if (filled === 0) return meaning;
  if (meaning && people.has(meaning) && shares.yesNo === 1) return "remark";
  if (meaning === "classification" && shares.severity > 0.5 && shares.confidentiality < shares.severity)
    return "severity";
  if (meaning === "severity" && shares.confidentiality > 0.8 && shares.severity < 0.2) return "classification";
  if ((meaning === "subject" || meaning === "subjectType" || meaning === "event") && shares.id > 0.8 && distinct === 1)
    return "id";
  if ((meaning === null || meaning === "category" || meaning === "level") && shares.direction === 1) return "direction";
  if (meaning !== null) return meaning;
  if (shares.sequence === 1) return "number";
  if (shares.email > 0.6) return "email";
  if (shares.phone > 0.6) return "phone";
  if (shares.cadence > 0.7) return "cadence";
  return shares.channel > 0.7 ? "channel" : null;
}

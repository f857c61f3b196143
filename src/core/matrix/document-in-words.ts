import type { TextKey } from "@/core/language/say";
import { jurisdictionName } from "@/core/organisation/jurisdictions";
import type { DocumentFreshness } from "@/core/people/freshness";
import { sayDate } from "@/core/time/written";
import type { Acceptance } from "./acceptance";
import type { DocumentList } from "./diff";
import { entryInWords, type Telling } from "./entry-in-words";
import { stageKey } from "./legal-names";
import { withNames } from "./plan/live";
import type { RowField, RowFields } from "./row";
import { rowInWords } from "./row-in-words";

const nouns = {
  stakeholders: "stakeholder",
  positions: "position",
  contacts: "contact",
  channels: "channel",
  services: "service",
} as const;

/** A field of an entry of a document; without a list, one of its head. */
type Spot = { readonly list: DocumentList | undefined; readonly id: string; readonly field: string };

/** Says what a field of a matrix document holds, in the words of the screens. */
export function documentInWords({ list, id, field }: Spot, value: unknown, telling: Telling): string {
  if (value === null || value === undefined || value === "") return "";
  switch (list) {
    case undefined:
      return headInWords(field, value, telling);
    case "plan":
      if (field === "kind") return telling.say(`plan.kinds.${value}` as TextKey);
      return field === "text" ? withNames(String(value), telling.nameOf) : String(value);
    case "rows": {
      const nameOf = field === "stage" ? (stage: string) => telling.nameOf(stageKey(id, stage)) : telling.nameOf;
      return rowInWords(field as RowField, value as RowFields[RowField], { ...telling, nameOf });
    }
    default:
      return entryInWords(nouns[list], field, value, telling);
  }
}

function headInWords(field: string, value: unknown, { say, language, nameOf }: Telling): string {
  switch (field) {
    case "organisation.jurisdictions":
      return (value as string[]).map((code) => jurisdictionName(language, code)).join(", ");
    case "freshness": {
      const { closeDays, otherDays, verified } = value as DocumentFreshness;
      const days = Object.values(verified).sort();
      const first = days[0] === undefined ? "" : sayDate(language, days[0]);
      return say("diff.freshness", { count: days.length, first, closeDays, otherDays });
    }
    case "matrix.owner":
      return nameOf(String(value));
    case "acceptances":
      return (value as Acceptance[])
        .map(({ rule, row, detail, reason, owner, until }) =>
          [
            say(`rules.all.${rule}.name` as TextKey),
            ...(row === null ? [] : [nameOf(row)]),
            ...(detail ? [detail.replaceAll("\n", ", ")] : []),
            say("findings.accepted", { owner: nameOf(owner), until: sayDate(language, until), reason }),
          ].join(" · "),
        )
        .join("\n");
    default:
      return Array.isArray(value) ? value.join(", ") : String(value);
  }
}

import { saySchedule } from "@/core/deadlines/say-schedule";
import { sayDate } from "@/core/time/written";
import { type CellWords, cellText } from "./cell-text";
import type { Telling } from "./entry-in-words";
import type { RowField, RowFields } from "./row";

/** Says what a field of a row holds to those who read it, where its cell keeps a form that can be typed in again. */
export function rowInWords(field: RowField, value: RowFields[RowField], { say, language, nameOf }: Telling): string {
  if (value === null || value === undefined || value === "") return "";
  switch (field) {
    case "schedule":
      return saySchedule(say, language, String(value));
    case "reviewOn":
      return sayDate(language, String(value));
    case "maxApprovalMinutes":
      return say("matrix.words.minutes", { count: Number(value) });
    case "regime":
    case "stage":
      return nameOf(String(value));
    default:
      return cellText(field, value, {
        name: nameOf,
        word: (choice) => say(`matrix.words.${choice as "internal"}`),
        find: unread,
      } satisfies CellWords);
  }
}

const unread = () => undefined;

import { plain } from "@/core/shared/words";
import { at, eachRow, type Rule } from "./support/rule";

const fields = ["trigger", "deadline", "cadence"] as const;

/** A vague word beside a number ("as soon as possible, at most 4 hours") leaves nothing open. */
export const specificTrigger: Rule = {
  id: "specific-trigger",
  severity: "warns",
  reference: "ISO/IEC 27001:2022, 7.4 b); R16, R76",
  find: eachRow((row, _view, { vague }) =>
    fields.flatMap((field) => {
      const text = plain(row[field]);
      const word = vague.when.exec(text)?.[0];
      return word !== undefined && !/\p{N}/u.test(text) ? at(field, { word }) : [];
    }),
  ),
};

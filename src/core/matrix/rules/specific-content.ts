import { plain } from "@/core/shared/words";
import { at, eachRow, type Rule } from "./support/rule";

export const specificContent: Rule = {
  id: "specific-content",
  severity: "advises",
  reference: "ISO/IEC 27001:2022, 7.4 a); R15",
  find: eachRow((row, _view, { vague }) =>
    (["what", "content"] as const).flatMap((field) => {
      const word = vague.what.exec(plain(row[field]))?.[0];
      return word === undefined ? [] : at(field, { word });
    }),
  ),
};

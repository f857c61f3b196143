import { at, eachRow, type Rule } from "./support/rule";
import { isEvent } from "./support/view";

export const fallbackNamed: Rule = {
  id: "fallback-named",
  severity: "warns",
  reference: "R80, R89",
  find: eachRow((row, view) => isEvent(row, view) && row.fallbacks.length === 0 && at("fallbacks")),
};

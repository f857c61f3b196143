import { positionName } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

/** Two posts in one name: "A / B", "A + B", "A or B" in the languages of the word lists. */
const several = /\s(?:\+|oder|or|ou|o)\s|\/|[;、]/iu;

export const oneSender: Rule = {
  id: "one-sender",
  severity: "advises",
  reference: "R18",
  find: eachRow((row, view) => {
    const owner = positionName(row.owner, view);
    return several.test(owner) && at("owner", { owner });
  }),
};

import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf, levelOf } from "./support/view";

export const needToKnow: Rule = {
  id: "need-to-know",
  severity: "blocks",
  reference: "R13, R17, R120",
  find: eachRow((row, view) => {
    const level = levelOf(row.classification, view);
    if (level === undefined) return;
    const below = audiencesOf(row, view).filter(({ needToKnow }) => (levelOf(needToKnow, view) ?? level) < level);
    const names = below.map(({ name }) => name).join(", ");
    return below.length > 0 && at("audiences", { audiences: names, level: row.classification ?? "" });
  }),
};

import { isEverybody } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

export const backupNamed: Rule = {
  id: "backup-named",
  severity: "warns",
  reference: "R121",
  find: eachRow(
    (row, view) => row.owner !== null && row.backup === null && !isEverybody(row.owner, view) && at("backup"),
  ),
};

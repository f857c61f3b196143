import { at, eachRow, type Rule } from "./support/rule";

export const backupNamed: Rule = {
  id: "backup-named",
  severity: "warns",
  reference: "R121",
  find: eachRow((row) => row.owner !== null && row.backup === null && at("backup")),
};

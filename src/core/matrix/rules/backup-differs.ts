import { positionName, samePerson } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

export const backupDiffers: Rule = {
  id: "backup-differs",
  severity: "warns",
  reference: "R121",
  find: eachRow(
    (row, view) =>
      samePerson(row.owner, row.backup, view) &&
      at("backup", { owner: positionName(row.owner, view), backup: positionName(row.backup, view) }),
  ),
};

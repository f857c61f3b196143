import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf, isEvent } from "./support/view";

export const regulatorDeadline: Rule = {
  id: "regulator-deadline",
  severity: "warns",
  reference: "R36, R67",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) &&
      row.deadline.trim() === "" &&
      row.regime === null &&
      audiencesOf(row, view).some(({ kind }) => kind === "regulator") &&
      at("deadline"),
  ),
};

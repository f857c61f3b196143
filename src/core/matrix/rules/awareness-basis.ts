import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf, isEvent } from "./support/view";

export const awarenessBasis: Rule = {
  id: "awareness-basis",
  severity: "advises",
  reference: "R36, R92",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) &&
      row.awarenessBasis.trim() === "" &&
      audiencesOf(row, view).some(({ kind }) => kind === "regulator") &&
      at("awarenessBasis"),
  ),
};

import { readLimits } from "@/core/deadlines/own-limit";
import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf, isEvent } from "./support/view";

/** A limit that stands with the event ("within 4 hours after detection") is a deadline too. */
export const regulatorDeadline: Rule = {
  id: "regulator-deadline",
  severity: "warns",
  reference: "R36, R67",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) &&
      row.deadline.trim() === "" &&
      row.regime === null &&
      readLimits(row.trigger).length === 0 &&
      audiencesOf(row, view).some(({ kind }) => kind === "regulator") &&
      at("deadline"),
  ),
};

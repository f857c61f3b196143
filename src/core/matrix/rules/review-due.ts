import { at, eachRow, type Rule } from "./support/rule";

export const reviewDue: Rule = {
  id: "review-due",
  severity: "warns",
  reference: "R22, R65",
  find: eachRow(
    (row, _view, { today }) => row.reviewOn !== null && row.reviewOn < today && at("reviewOn", { on: row.reviewOn }),
  ),
};

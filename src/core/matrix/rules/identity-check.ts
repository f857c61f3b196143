import { at, eachRow, type Rule } from "./support/rule";
import { entries, isEvent, isExternal } from "./support/view";

export const identityCheck: Rule = {
  id: "identity-check",
  severity: "advises",
  reference: "R91",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) &&
      isExternal(row, view) &&
      row.identityCheck.trim() === "" &&
      !entries(view.channels, row.channels).some((channel) => channel.identityCheck.trim() !== "") &&
      at("identityCheck"),
  ),
};

import { at, eachRow, type Rule } from "./support/rule";

export const regimeEvent: Rule = {
  id: "regime-event",
  severity: "advises",
  reference: "R16, R69",
  find: eachRow(
    (row) =>
      row.regime !== null &&
      (row.triggerKind === "schedule" || (row.trigger === "" && row.schedule !== "")) &&
      at("schedule"),
  ),
};

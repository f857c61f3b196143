import type { RowField } from "@/core/matrix/row";
import { at, eachRow, type Rule } from "./support/rule";

const stakeholders = ["audiences"] as const;
const positions = ["owner", "backup", "approvers", "deputyApprovers"] as const;
const channels = ["channels", "fallbacks"] as const;

export const namesKnown: Rule = {
  id: "names-known",
  severity: "blocks",
  reference: "R19",
  find: eachRow((row, view) => {
    const unknown = (field: RowField, known: ReadonlyMap<string, unknown>) =>
      [row[field]].flat().some((id) => typeof id === "string" && !known.has(id)) && at(field);
    return [
      ...stakeholders.map((field) => unknown(field, view.stakeholders)),
      ...positions.map((field) => unknown(field, view.positions)),
      ...channels.map((field) => unknown(field, view.channels)),
    ].filter((spot) => spot !== false);
  }),
};

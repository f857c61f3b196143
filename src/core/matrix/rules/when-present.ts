import { at, eachRow, type Rule } from "./support/rule";

const answers = ["trigger", "schedule", "cadence", "deadline"] as const;

export const whenPresent: Rule = {
  id: "when-present",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4 b)",
  find: eachRow((row) => answers.every((field) => row[field].trim() === "") && at("trigger")),
};

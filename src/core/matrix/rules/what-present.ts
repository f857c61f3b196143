import { at, eachRow, type Rule } from "./support/rule";

export const whatPresent: Rule = {
  id: "what-present",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4 a)",
  find: eachRow((row) => row.what.trim() === "" && at("what")),
};

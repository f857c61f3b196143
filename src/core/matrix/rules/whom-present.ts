import { at, eachRow, type Rule } from "./support/rule";

export const whomPresent: Rule = {
  id: "whom-present",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4 c)",
  find: eachRow((row) => row.audiences.length === 0 && at("audiences")),
};

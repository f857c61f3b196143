import { at, eachRow, type Rule } from "./support/rule";

/** The 2022 edition of clause 7.4 does not list who communicates; one named sender is good practice. */
export const whoPresent: Rule = {
  id: "who-present",
  severity: "blocks",
  reference: "R18, R78",
  find: eachRow((row) => row.owner === null && at("owner")),
};

import { at, eachRow, type Rule } from "./support/rule";

export const howPresent: Rule = {
  id: "how-present",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4 d)",
  find: eachRow((row) => row.channels.length === 0 && at("channels")),
};

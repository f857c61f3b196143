import { at, eachRow, type Rule } from "./support/rule";
import { entries, levelOf } from "./support/view";

export const channelCeiling: Rule = {
  id: "channel-ceiling",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, A.5.14; R17",
  find: eachRow((row, view) => {
    const level = levelOf(row.classification, view);
    if (level === undefined) return;
    return (["channels", "fallbacks"] as const).flatMap((field) => {
      const low = entries(view.channels, row[field]).filter(({ ceiling }) => (levelOf(ceiling, view) ?? level) < level);
      const names = low.map(({ name }) => name).join(", ");
      return low.length > 0 ? at(field, { channels: names, level: row.classification ?? "" }) : [];
    });
  }),
};

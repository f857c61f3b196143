import { at, eachRow, type Rule } from "./support/rule";
import { entries } from "./support/view";

export const fallbackDiffers: Rule = {
  id: "fallback-differs",
  severity: "warns",
  reference: "R80",
  find: eachRow((row, view) => {
    const same = row.fallbacks.filter((fallback) => row.channels.includes(fallback));
    const names = entries(view.channels, same).map(({ name }) => name);
    return same.length > 0 && at("fallbacks", { channels: names.join(", ") });
  }),
};

import { at, eachRow, type Rule } from "./support/rule";
import { entries } from "./support/view";

export const environmentReached: Rule = {
  id: "environment-reached",
  severity: "warns",
  reference: "R23, R24, R25",
  find: eachRow((row, view) => {
    const channels = entries(view.channels, [...row.channels, ...row.fallbacks]);
    if (channels.length === 0 || channels.some(({ environments }) => environments.length === 0)) return;
    const reached = new Set(channels.flatMap(({ environments }) => environments));
    const missed = row.environments.filter((environment) => !reached.has(environment));
    return missed.length > 0 && at("channels", { environments: missed.join(", ") });
  }),
};

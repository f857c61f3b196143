import { whyNotCounting } from "@/core/deadlines/binding";
import { at, eachRow, type Rule } from "./support/rule";

export const regimeInForce: Rule = {
  id: "regime-in-force",
  severity: "warns",
  reference: "R36, R67",
  find: eachRow((row, _view, { regimes, today }) => {
    const regime = regimes.get(row.regime ?? "");
    const why = regime && whyNotCounting(regime, today);
    return why && at("regime", { regime: regime.name, why });
  }),
};

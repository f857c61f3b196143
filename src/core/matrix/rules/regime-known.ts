import { at, eachRow, type Rule } from "./support/rule";

export const regimeKnown: Rule = {
  id: "regime-known",
  severity: "warns",
  reference: "R36, R67",
  find: eachRow(({ regime: id, stage }, _view, { regimes }) => {
    if (id === null) return false;
    const regime = regimes.get(id);
    if (!regime) return at("regime", { regime: id });
    if (stage === null) return at("stage", { regime: regime.name });
    return !regime.stages.some((one) => one.id === stage) && at("stage", { regime: regime.name });
  }),
};

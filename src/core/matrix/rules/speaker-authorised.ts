import { positionName } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";
import { guardedOf } from "./support/view";

export const speakerAuthorised: Rule = {
  id: "speaker-authorised",
  severity: "warns",
  reference: "R45, R114",
  find: eachRow((row, view) => {
    const owner = view.positions.get(row.owner ?? "");
    if (!owner) return;
    const speaksTo = new Set<string>(owner.speaksTo);
    const barred = guardedOf(row, view).filter(({ kind }) => !speaksTo.has(kind));
    return (
      barred.length > 0 &&
      at("owner", { owner: positionName(row.owner, view), audiences: barred.map(({ name }) => name).join(", ") })
    );
  }),
};

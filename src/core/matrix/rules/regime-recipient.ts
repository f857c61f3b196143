import { followed, placesOf, reaches, recipientOf } from "@/core/deadlines/binding";
import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf } from "./support/view";

export const regimeRecipient: Rule = {
  id: "regime-recipient",
  severity: "warns",
  reference: "R64, R67",
  find: eachRow((row, view, { regimes }) => {
    const binding = followed(regimes, row);
    if (!binding) return false;
    const { regime } = binding;
    const recipient = recipientOf(regime, binding.stage);
    const audiences = audiencesOf(row, view);
    if (!recipient || audiences.length === 0) return false;
    const values = { regime: regime.name, who: regime.recipients.map(({ who }) => who).join("; "), recipient };
    const kinds = audiences.map(({ kind }) => kind);
    if (!reaches(recipient, kinds)) return at("audiences", { ...values, problem: "kind" });
    const places = recipient === "authority" ? placesOf(regime) : undefined;
    const theirs = audiences.filter(({ kind }) => kind === "regulator").map(({ jurisdictions }) => jurisdictions);
    const elsewhere =
      theirs.length > 0 && theirs.every((own) => own.length > 0 && !own.some((one) => places?.includes(one)));
    return places && elsewhere && at("audiences", { ...values, problem: "place" });
  }),
};

import type { Needs } from "@/core/channels/needs";
import { at, eachRow, type Rule } from "./support/rule";
import { entries, type View } from "./support/view";

/** Collects the services without which something surely fails; a choice between several is not certain. */
function certainNeeds(needs: Needs, view: View, into = new Set<string>()): Set<string> {
  for (const { atLeast, of } of needs) {
    if (atLeast < of.length) continue;
    for (const id of of) {
      if (into.has(id)) continue;
      into.add(id);
      certainNeeds(view.services.get(id)?.needs ?? [], view, into);
    }
  }
  return into;
}

export const fallbackIndependent: Rule = {
  id: "fallback-independent",
  severity: "warns",
  reference: "R70, R80",
  find: (view, context) => {
    const certain = new Map(view.document.channels.map(({ id, needs }) => [id, certainNeeds(needs, view)]));
    return eachRow((row) => {
      const primary = row.channels[0];
      const lost = certain.get(primary ?? "");
      const [first] = row.fallbacks;
      if (!lost || first === undefined || row.channels.includes(first)) return;
      const shared = entries(
        view.services,
        [...(certain.get(first) ?? [])].filter((id) => lost.has(id)),
      );
      const independent = row.fallbacks.some((id) => ![...(certain.get(id) ?? [])].some((need) => lost.has(need)));
      return (
        !independent &&
        at("fallbacks", {
          channel: view.channels.get(primary ?? "")?.name ?? "",
          services: shared.map(({ name }) => name).join(", "),
        })
      );
    })(view, context);
  },
};

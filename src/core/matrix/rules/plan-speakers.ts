import { liveFields } from "@/core/matrix/plan/live";
import { positionName } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";
import { guardedOf, type View } from "./support/view";

export const planSpeakers: Rule = {
  id: "plan-speakers",
  severity: "warns",
  reference: "R45, R116",
  find: (view, context) => {
    const section = view.document.plan.find(({ kind }) => kind === "liaison");
    const named = speakersIn(section?.text ?? "", view);
    if (!section || named.size === 0) return [];
    return eachRow((row) => {
      const [audience] = guardedOf(row, view);
      if (!audience || row.owner === null || named.has(row.owner)) return;
      return at("owner", { section: section.name, post: positionName(row.owner, view), audience: audience.name });
    })(view, context);
  },
};

function speakersIn(text: string, view: View): ReadonlySet<string> {
  const positions = liveFields(text).filter(({ register, id }) => register === "position" && view.positions.has(id));
  return new Set(positions.map(({ id }) => id));
}

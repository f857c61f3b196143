import { firstRows } from "./support/first-rows";
import { holderOf } from "./support/holders";
import type { Rule } from "./support/rule";

const posts = ["owner", "backup", "approvers", "deputyApprovers"] as const;

export const holdersReachable: Rule = {
  id: "holders-reachable",
  severity: "warns",
  reference: "R55, R117",
  find: (view) => {
    const mute = new Set(view.document.contacts.filter(({ paths }) => paths.length === 0).map(({ id }) => id));
    return [...firstRows(view, posts)].flatMap(([position, place]) => {
      const holder = holderOf(position, view);
      if (holder === undefined || !mute.has(holder)) return [];
      return { ...place, values: { post: view.positions.get(position)?.name ?? "", rows: place.values.rows ?? 0 } };
    });
  },
};

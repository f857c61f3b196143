import { bestOf, type Freshness, freshDays, freshnessOf } from "@/core/people/freshness";
import { firstRows } from "./support/first-rows";
import { holderOf } from "./support/holders";
import type { Rule, RuleContext } from "./support/rule";
import type { View } from "./support/view";

const posts = ["owner", "backup", "approvers", "deputyApprovers"] as const;

/** Contacts without any path, or that left, are for other rules; documents that carry no freshness are not judged. */
export const contactsFresh: Rule = {
  id: "contacts-fresh",
  severity: "warns",
  reference: "R55, R85, R107",
  find: (view, context) => {
    if (!view.document.freshness) return [];
    const held = [...firstRows(view, posts)].map(([id, place]) => {
      const holder = holderOf(id, view);
      return { place, entry: view.positions.get(id)?.name ?? "", people: holder ? [holder] : [] };
    });
    const audiences = [...firstRows(view, ["audiences"])].map(([id, place]) => {
      const audience = view.stakeholders.get(id);
      return { place, entry: audience?.name ?? "", people: audience?.contacts ?? [] };
    });
    const close = new Set(held.flatMap(({ people }) => people));
    const judged = gauge(view, context, close);
    return [...held, ...audiences].flatMap(({ place, entry, people }) => {
      const paths = people.flatMap(judged);
      const state = bestOf(paths);
      if (paths.length === 0 || state === "verified") return [];
      return { ...place, values: { entry, state, rows: place.values.rows ?? 0 } };
    });
  },
};

/** Prepares to tell how fresh the paths of a contact are on the day. */
function gauge({ document }: View, { today }: RuleContext, close: ReadonlySet<string>): (id: string) => Freshness[] {
  const { freshness } = document;
  const contacts = new Map(document.contacts.map((contact) => [contact.id, contact]));
  return (id) => {
    const contact = contacts.get(id);
    if (!contact || !freshness) return [];
    const days = freshDays(freshness, { kind: contact.kind, close: close.has(id) });
    return contact.paths.map((path) => freshnessOf(freshness.verified[path.id] ?? null, days, new Date(today)));
  };
}

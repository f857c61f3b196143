import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import { entries, type View } from "@/core/matrix/rules/support/view";
import { plain } from "@/core/shared/words";
import type { Place } from "./situation";
import { patterns } from "./words";

/** Somebody to tell: a group or a post, and the contacts that answer for it, first one first. */
export type Whom = { readonly name: string; readonly contacts: readonly string[] };
export type Way = { readonly name: string; readonly kind: MatrixDocument["channels"][number]["kind"] };

/** What a row of the matrix tells somebody who asks whom to tell. */
export type Advice = {
  readonly row: string;
  readonly what: string;
  readonly whom: readonly Whom[];
  readonly how: readonly Way[];
  readonly fallbacks: readonly Way[];
  readonly byWhen: string;
  readonly say: string;
  /** Where it holds; empty means everywhere. */
  readonly places: readonly Place[];
  /** How directly it speaks to staff: they send it themselves, a desk takes it, or a post carries it on. */
  readonly direct: 2 | 1 | 0;
};

/** Kinds of internal group that take reports. */
const desks: readonly string[] = ["it", "soc", "identity", "facilities", "privacy", "legal", "hr", "mdr"];

/** Tells what a row means for somebody who asks whom to tell; undefined when it names nobody inside. */
export function adviceOf(row: DocumentRow, view: View): Advice | undefined {
  const owner = view.positions.get(row.owner ?? "");
  const audiences = entries(view.stakeholders, row.audiences);
  const sentByStaff = owner !== undefined && patterns.everybody.test(plain(owner.name));
  const takers = sentByStaff
    ? audiences
    : audiences.filter(({ direction, kind }) => direction === "internal" && desks.includes(kind));
  const direct = sentByStaff ? 2 : takers.length > 0 ? 1 : 0;
  const whom =
    takers.length > 0
      ? takers.map(({ name, contacts }) => ({ name, contacts }))
      : entries(view.positions, [row.owner ?? "", row.backup ?? ""]).map(({ name, holder, deputies }) => ({
          name,
          contacts: [...(holder ? [holder] : []), ...deputies],
        }));
  if (whom.length === 0) return undefined;
  return {
    row: row.id,
    what: row.what || row.scenario,
    whom,
    how: waysOf(row.channels, view),
    fallbacks: waysOf(row.fallbacks, view),
    byWhen: row.deadline,
    say: row.content,
    places: placesOf(row.environments),
    direct,
  };
}

/** Sorts the names of environments into the three kinds of place; a name that says neither home nor cloud is a site. */
export function placesOf(environments: readonly string[]): Place[] {
  const kinds = environments.map((environment): Place => {
    const name = plain(environment);
    if (patterns.place.home.test(name)) return "home";
    return patterns.place.cloud.test(name) ? "cloud" : "site";
  });
  return [...new Set(kinds)];
}

function waysOf(ids: readonly string[], view: View): Way[] {
  return entries(view.channels, ids).map(({ name, kind }) => ({ name, kind }));
}

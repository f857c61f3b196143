import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import { entries, type View } from "@/core/matrix/rules/support/view";
import { meansEverybody } from "@/core/people/everybody";
import type { Position } from "@/core/people/register";
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
  /** The same by the names of the environments. */
  readonly environments: readonly string[];
  /** How directly it speaks to staff: they send it themselves, a desk takes it, or a post carries it on. */
  readonly direct: 2 | 1 | 0;
};

/** Kinds of internal group that take reports. */
const desks: readonly string[] = ["it", "soc", "identity", "facilities", "privacy", "legal", "hr", "mdr"];

/**
 * Tells what a row means for somebody who asks whom to tell; undefined when it names nobody inside.
 * Where no desk takes reports, or `handOver` asks for whoever speaks for the organisation, the answer is the sending
 * post; how, what and by when of such a row are meant for that post, not for whoever tells it.
 */
export function adviceOf(row: DocumentRow, view: View, handOver = false): Advice | undefined {
  const owner = view.positions.get(row.owner ?? "");
  const audiences = entries(view.stakeholders, row.audiences);
  const sentByStaff = owner !== undefined && meansEverybody(owner.name);
  const takers = sentByStaff
    ? audiences
    : audiences.filter(({ direction, kind }) => !handOver && direction === "internal" && desks.includes(kind));
  const about = {
    row: row.id,
    what: row.what || row.scenario,
    places: placesOf(row.environments),
    environments: row.environments,
  };
  if (takers.length > 0)
    return {
      ...about,
      whom: takers.map(({ name, contacts }) => ({ name, contacts })),
      how: waysOf(row.channels, view),
      fallbacks: waysOf(row.fallbacks, view),
      byWhen: row.deadline,
      say: row.content,
      direct: sentByStaff ? 2 : 1,
    };
  const posts = entries(view.positions, [row.owner ?? "", row.backup ?? ""]);
  return posts.length > 0 ? { ...about, ...toPosts(posts) } : undefined;
}

/** Names posts to tell: their holders first, then those who stand in. */
export function toPosts(posts: readonly Position[]) {
  const whom = posts.map(({ name, holder, deputies }) => ({
    name,
    contacts: [...(holder ? [holder] : []), ...deputies],
  }));
  return { whom, how: [], fallbacks: [], byWhen: "", say: "", direct: 0 } as const;
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

import type { MatrixDocument } from "@/core/matrix/document";
import { cutSets } from "./analysis";

/** One path that could be added: another way to carry a channel or service, to reach a person, or a deputy for a position. */
export type AddedPath =
  | { readonly add: "alternative"; readonly to: "channel" | "service"; readonly id: string; readonly group: number }
  | { readonly add: "path"; readonly to: "contact"; readonly id: string }
  | { readonly add: "deputy"; readonly to: "position"; readonly id: string };

export type Repair = AddedPath & {
  /** How many single points of failure (counted per row and audience) it removes. */
  readonly removes: number;
};

/**
 * Ranks added paths by how many single points of failure each removes on its own, most first. The added path is taken
 * to depend on nothing that is in the document, so the figure is the most that a good choice can reach.
 */
export function repairs(document: MatrixDocument, most = 10): Repair[] {
  const before = singlePoints(document);
  const dangerous = new Set(before.ids);
  return candidates(document, dangerous)
    .map((candidate) => ({ ...candidate, removes: before.count - singlePoints(withPath(document, candidate)).count }))
    .filter((repair) => repair.removes > 0)
    .sort((a, b) => b.removes - a.removes || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function singlePoints(document: MatrixDocument): { count: number; ids: string[] } {
  const singles = cutSets(document, 1).flatMap(({ cuts }) => cuts.filter((set) => set.length === 1).flat());
  return { count: singles.length, ids: singles };
}

/** Only paths around something that is a single point now can remove one. */
function candidates(document: MatrixDocument, dangerous: ReadonlySet<string>): AddedPath[] {
  const around = (to: "channel" | "service", items: MatrixDocument["channels"] | MatrixDocument["services"]) =>
    items.flatMap(({ id, needs }) =>
      needs.flatMap((need, group) =>
        need.of.some((service) => dangerous.has(service)) ? [{ add: "alternative", to, id, group } as const] : [],
      ),
    );
  return [
    ...around("channel", document.channels),
    ...around("service", document.services),
    ...document.contacts
      .filter((contact) => dangerous.has(contact.id) || contact.paths.some((path) => path.needs.length > 0))
      .map(({ id }) => ({ add: "path", to: "contact", id }) as const),
    ...document.positions
      .filter(({ holder }) => holder !== null && dangerous.has(holder))
      .map(({ id }) => ({ add: "deputy", to: "position", id }) as const),
  ];
}

/** The id of the thing that is added; nothing in a document can have it, because ids are not empty. */
const added = " added";

function withPath(document: MatrixDocument, candidate: AddedPath): MatrixDocument {
  switch (candidate.add) {
    case "alternative": {
      const widen = <Item extends { id: string; needs: MatrixDocument["services"][number]["needs"] }>(
        item: Item,
      ): Item =>
        item.id !== candidate.id
          ? item
          : {
              ...item,
              needs: item.needs.map((need, group) =>
                group === candidate.group ? { ...need, of: [...need.of, added] } : need,
              ),
            };
      return candidate.to === "channel"
        ? { ...document, channels: document.channels.map(widen) }
        : { ...document, services: document.services.map(widen) };
    }
    case "path":
      return {
        ...document,
        contacts: document.contacts.map((contact) =>
          contact.id === candidate.id
            ? { ...contact, paths: [...contact.paths, { id: added, kind: "other", needs: [] }] }
            : contact,
        ),
      };
    case "deputy":
      return {
        ...document,
        contacts: [
          ...document.contacts,
          { id: added, kind: "person", paths: [{ id: added, kind: "other", needs: [] }] },
        ],
        positions: document.positions.map((position) =>
          position.id === candidate.id ? { ...position, deputies: [...position.deputies, added] } : position,
        ),
      };
  }
}

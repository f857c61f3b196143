import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatrixDocument } from "@/core/matrix/document";
import { cutSets, rankBySilencedRows } from "@/core/matrix/outage/analysis";
import { type Repair, repairs } from "@/core/matrix/outage/repair";
import { whatIf } from "@/core/matrix/outage/what-if";
import { randomDocument } from "./random-document";
import { reachedSlowly } from "./reached-slowly";

function subsets(ids: readonly string[], most: number): string[][] {
  const found: string[][] = [[]];
  for (const id of ids) for (const set of [...found]) if (set.length < most) found.push([...set, id]);
  return found.sort((a, b) => a.length - b.length);
}

describe("minimal cut sets", () => {
  it("are exactly those that trying every set of lost services, sites, carriers and people finds", () => {
    fc.assert(
      fc.property(randomDocument, fc.integer({ min: 1, max: 3 }), (document, order) => {
        const atoms = [...document.services.map(({ id }) => id), ...document.contacts.map(({ id }) => id), "nowhere"];
        const slow = new Map<string, string[][]>();
        for (const set of subsets(atoms, order)) {
          for (const [key, works] of reachedSlowly(document, new Set(set))) {
            const minimal = slow.get(key) ?? [];
            slow.set(key, minimal);
            if (!works && !minimal.some((smaller) => smaller.every((id) => set.includes(id)))) minimal.push(set);
          }
        }
        const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join(" ")).sort();
        for (const { row, audience, cuts } of cutSets(document, order))
          expect(sorted(cuts), `${row} ${audience}`).toEqual(sorted(slow.get(`${row} ${audience}`) ?? []));
      }),
      { numRuns: 400 },
    );
  });
});

describe("what if", () => {
  it("agrees with evaluating every row from scratch, for any set of losses", () => {
    fc.assert(
      fc.property(
        randomDocument,
        fc.array(fc.constantFrom("s0", "s1", "s2", "p0", "p1", "p0-path0", "p1-path1", "nowhere"), { maxLength: 4 }),
        (document, down) => {
          const slow = reachedSlowly(document, new Set(down));
          for (const row of whatIf(document, down).rows) {
            const audiences = document.rows.find(({ id }) => id === row.row)?.audiences ?? [];
            expect(row.state === "lost").toBe(
              audiences.length === 0 || audiences.some((audience) => !slow.get(`${row.row} ${audience}`)),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** What the losses of single things silence, asked one by one: what works now and does not when one thing is lost. */
function singles(document: MatrixDocument): Map<string, Set<string>> {
  const now = reachedSlowly(document, new Set());
  const atoms = [...document.services.map(({ id }) => id), ...document.contacts.map(({ id }) => id), "nowhere"];
  return new Map(
    atoms.map((id) => {
      const then = reachedSlowly(document, new Set([id]));
      return [id, new Set([...now.keys()].filter((key) => now.get(key) && !then.get(key)))];
    }),
  );
}

function withPath(document: MatrixDocument, path: Omit<Repair, "removes">): MatrixDocument {
  const extra = "an added path";
  const change = <Item extends { id: string }>(items: Item[], to: string, by: (item: Item) => Item) =>
    to === path.to ? items.map((item) => (item.id === path.id ? by(item) : item)) : items;
  const wider = <Item extends MatrixDocument["services"][number] | MatrixDocument["channels"][number]>(item: Item) => ({
    ...item,
    needs: item.needs.map((need, at) =>
      "group" in path && at === path.group ? { ...need, of: [...need.of, extra] } : need,
    ),
  });
  const reached = [{ id: extra, kind: "other" as const, needs: [] }];
  return {
    ...document,
    channels: change(document.channels, "channel", wider),
    services: change(document.services, "service", wider),
    contacts: [
      ...change(document.contacts, "contact", (one) => ({ ...one, paths: [...one.paths, ...reached] })),
      { id: "an added deputy", kind: "person", paths: reached },
    ],
    positions: change(document.positions, "position", (one) => ({
      ...one,
      deputies: [...one.deputies, "an added deputy"],
    })),
  };
}

describe("single points of failure", () => {
  it("are ranked by the rows that losing each thing by itself silences", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const slow = [...singles(document)].map(([id, keys]) => ({
          id,
          rows: document.rows.map((row) => row.id).filter((id) => [...keys].some((key) => key.startsWith(`${id} `))),
        }));
        expect(rankBySilencedRows(document)).toEqual(
          slow
            .filter(({ rows }) => rows.length > 0)
            .sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("go away by as many as each repair promises, and nothing else removes any", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const before = singles(document);
        const possible: Omit<Repair, "removes">[] = [
          ...(["channel", "service"] as const).flatMap((to) =>
            (to === "channel" ? document.channels : document.services).flatMap(({ id, needs }) =>
              needs.map((_, group) => ({ add: "alternative" as const, to, id, group })),
            ),
          ),
          ...document.contacts.map(({ id }) => ({ add: "path" as const, to: "contact" as const, id })),
          ...document.positions.map(({ id }) => ({ add: "deputy" as const, to: "position" as const, id })),
        ] as Omit<Repair, "removes">[];
        const promised = new Map(
          repairs(document, Number.POSITIVE_INFINITY).map(({ removes, ...path }) => [JSON.stringify(path), removes]),
        );
        for (const path of possible) {
          const widened = withPath(document, path);
          const removed = [...before].reduce((sum, [id, keys]) => {
            const then = reachedSlowly(widened, new Set([id]));
            return sum + [...keys].filter((key) => then.get(key)).length;
          }, 0);
          expect(promised.get(JSON.stringify(path)) ?? 0, JSON.stringify(path)).toBe(removed);
        }
      }),
      { numRuns: 400 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatrixDocument } from "@/core/matrix/document";
import { cutSets } from "@/core/matrix/outage/analysis";
import { whatIf } from "@/core/matrix/outage/what-if";
import { randomDocument } from "./random-document";

/** The same question asked the slow way: services and people as sets, everything re-evaluated for each set of losses. */
function reachedSlowly(document: MatrixDocument, down: ReadonlySet<string>): Map<string, boolean> {
  const services = new Map(document.services.map((service) => [service.id, service]));
  // Greatest fixed point: everything works until shown not to.
  let dead = new Set([...down]);
  const groupsHold = (needs: MatrixDocument["services"][number]["needs"]) =>
    needs.every((group) => group.of.filter((id) => !dead.has(id)).length >= group.atLeast);
  for (;;) {
    const next = new Set(dead);
    for (const service of services.values()) if (!groupsHold(service.needs)) next.add(service.id);
    if (next.size === dead.size) break;
    dead = next;
  }
  const person = (id: string) => {
    const contact = document.contacts.find((candidate) => candidate.id === id);
    return !!contact && !down.has(id) && contact.paths.some((path) => groupsHold(path.needs));
  };
  const position = (id: string | null) => {
    const found = document.positions.find((candidate) => candidate.id === id);
    return !!found && [found.holder, ...found.deputies].some((holder) => holder !== null && person(holder));
  };
  const arrives: Record<string, string[]> = { email: ["email"], phone: ["phone", "mobile"] };
  const levels = document.classifications;
  const result = new Map<string, boolean>();
  for (const row of document.rows) {
    const sent = position(row.owner) || position(row.backup);
    const clearers = [...row.approvers, ...row.deputyApprovers];
    const cleared = row.freeToSend || clearers.length === 0 || clearers.some(position);
    for (const audience of row.audiences) {
      const suitable = row.fallbacks.filter((id) => {
        const ceiling = document.channels.find((channel) => channel.id === id)?.ceiling;
        return !ceiling || !row.classification || levels.indexOf(ceiling) >= levels.indexOf(row.classification);
      });
      const reached = [...row.channels, ...suitable].some((id) => {
        const channel = document.channels.find((candidate) => candidate.id === id);
        if (!channel || !groupsHold(channel.needs)) return false;
        const receivers = document.stakeholders.find((candidate) => candidate.id === audience)?.contacts ?? [];
        if (receivers.length === 0) return true;
        return receivers.some((receiver) => {
          if (down.has(receiver)) return false;
          const contact = document.contacts.find((candidate) => candidate.id === receiver);
          const fitting = contact?.paths.filter((path) => arrives[channel.kind]?.includes(path.kind)) ?? [];
          return fitting.length === 0 || fitting.some((path) => groupsHold(path.needs));
        });
      });
      result.set(`${row.id} ${audience}`, sent && cleared && reached);
    }
  }
  return result;
}

function subsets(ids: readonly string[], most: number): string[][] {
  const found: string[][] = [[]];
  for (const id of ids) for (const set of [...found]) if (set.length < most) found.push([...set, id]);
  return found.sort((a, b) => a.length - b.length);
}

describe("minimal cut sets", () => {
  it("are exactly those that trying every set of losses finds", () => {
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
        fc.array(fc.constantFrom("s0", "s1", "s2", "p0", "p1", "nowhere"), { maxLength: 4 }),
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

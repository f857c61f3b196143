import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escalationDue, proposeLists, standingOf } from "@/core/people/review";
import { sayListName } from "@/core/people/say-list-name";

const ids = ["a", "b", "c", "d", "e"];
const contacts = ids.map((id) => ({ id, name: id.toUpperCase() }));
const some = fc.subarray(ids);
const post = fc.record({ name: fc.string(), department: fc.constantFrom("", "Sales", "IT"), people: some });
const party = fc.record({
  direction: fc.constantFrom("internal", "external"),
  relationshipOwner: fc.constantFrom(null, "p1", "p2"),
  contacts: some,
});

describe("R88: the lists of a contact review", () => {
  it("hold every contact exactly once, whatever posts and parties name it", () => {
    fc.assert(
      fc.property(fc.array(post), fc.array(party), (posts, parties) => {
        const lists = proposeLists(contacts, posts, parties, new Map([["p1", "Counsel"]]));
        expect(lists.flatMap((list) => list.contacts.map(({ id }) => id)).toSorted()).toEqual(ids);
        expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length);
      }),
    );
  });

  it("go by who knows the people: those outside by the post that looks after them, the house by department", () => {
    const lists = proposeLists(
      contacts,
      [{ name: "Lead", department: "IT", people: ["b", "a"] }],
      [{ direction: "external", relationshipOwner: "p1", contacts: ["a"] }],
      new Map([["p1", "Counsel"]]),
    );
    const named = lists.map(({ kind, of, contacts: own }) => [
      sayListName("en", `${kind}:${of}`),
      own.map(({ id }) => id).join(""),
    ]);
    expect(named).toEqual([
      ["People of IT", "b"],
      ["Outside contacts of Counsel", "a"],
      ["Contacts without a post", "cde"],
    ]);
  });
});

describe("a campaign", () => {
  const dueAt = new Date("2026-11-22T00:00:00Z");
  const review = { dueAt, approvedAt: null, escalatedAt: null, lists: [{ signedAt: null }, { signedAt: dueAt }] };
  const later = (days: number) => new Date(dueAt.getTime() + days * 86_400_000);

  it("is overdue after its last day until everybody has signed, and then waits for approval", () => {
    expect(standingOf(review, dueAt)).toBe("open");
    expect(standingOf(review, later(1))).toBe("overdue");
    const signed = { ...review, lists: [{ signedAt: dueAt }] };
    expect(standingOf(signed, later(1))).toBe("signed");
    expect(standingOf({ ...signed, approvedAt: later(2) }, later(3))).toBe("approved");
  });

  it("escalates once it is overdue, and again only three days later", () => {
    expect(escalationDue(review, dueAt)).toBe(false);
    expect(escalationDue(review, later(0.1))).toBe(true);
    expect(escalationDue({ ...review, escalatedAt: later(0.1) }, later(3))).toBe(false);
    expect(escalationDue({ ...review, escalatedAt: later(0.1) }, later(3.1))).toBe(true);
  });
});

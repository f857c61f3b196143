import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRowFields, type RowFields } from "@/core/matrix/row";
import { type DraftRow, fromSparse, toSparse } from "@/core/matrix/sparse";
import { merge } from "@/core/shared/merge";
import { afterChoice, afterSave, isSettled, nothingPending, type Pending, seen, withEdit } from "@/core/shared/pending";

const row = (fields: Partial<DraftRow["fields"]>): DraftRow => ({
  id: "r",
  place: 1,
  revision: 1,
  fields: { ...emptyRowFields(), ...fields },
});
const word = fc.constantFrom("", "a", "b", "c");
const edit = fc.record({ what: word, notes: word, cadence: word }, { requiredKeys: [] });

/** Says yes or no to a save like the server: joins by field, or brings both values back. */
function serve(server: DraftRow, pending: Pending<RowFields>) {
  const { write, contested } = merge(pending.base, pending.fields, server.fields);
  if (contested.length > 0) return { contested };
  return { server: { ...server, revision: server.revision + 1, fields: { ...server.fields, ...write } } };
}

describe("what is typed and not confirmed yet", () => {
  it("is seen at once, and gone once it goes back to what it was", () => {
    const before = row({ what: "a" });
    const typed = withEdit(nothingPending, before.fields, { what: "b" });
    expect(seen(before.fields, typed).what).toBe("b");
    expect(isSettled(withEdit(typed, before.fields, { what: "a" }))).toBe(true);
  });

  it("ends as what the person typed last, however saves and keystrokes mix", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 12 }), (steps) => {
        let server = row({});
        let local = server;
        let pending: Pending<RowFields> = nothingPending;
        const typed: Record<string, string> = {};
        for (const [fields, typesDuringSave] of steps) {
          const sent = pending;
          if (!typesDuringSave) pending = withEdit(pending, local.fields, fields);
          const sending = typesDuringSave ? sent : pending;
          if (typesDuringSave) pending = withEdit(pending, local.fields, fields, sending.fields);
          Object.assign(typed, fields);
          const answer = serve(server, sending);
          if (!answer.server) throw new Error("nobody else writes here");
          server = answer.server;
          local = server;
          pending = afterSave(pending, sending.fields);
        }
        const last = serve(server, pending).server ?? server;
        for (const [field, value] of Object.entries(typed)) expect(last.fields[field as "what"]).toBe(value);
      }),
    );
  });

  it("survives a conflict: the field that is kept goes in, the other takes theirs", () => {
    const before = row({ what: "a", notes: "a" });
    const pending = withEdit(nothingPending, before.fields, { what: "mine", notes: "mine" });
    const theirs = row({ what: "theirs", notes: "theirs" });
    const both = { what: { mine: "mine", theirs: "theirs" }, notes: { mine: "mine", theirs: "theirs" } };
    const conflict = { revision: 2, by: "", at: null, fields: both };
    expect(serve(theirs, pending).contested).toEqual(["what", "notes"]);
    const chosen = afterChoice(pending, conflict, { what: "mine", notes: "theirs" });
    expect(serve(theirs, chosen).server?.fields).toMatchObject({ what: "mine", notes: "theirs" });
  });
});

describe("rows on their way to the screen", () => {
  it("lose nothing by leaving out what is empty", () => {
    const full = row({ what: "a", audiences: ["x"], freeToSend: true, maxApprovalMinutes: 0 });
    const sparse = toSparse({ id: full.id, place: full.place, revision: full.revision, ...full.fields });
    expect(Object.keys(sparse.fields).sort()).toEqual(["audiences", "freeToSend", "maxApprovalMinutes", "what"]);
    expect(fromSparse(sparse)).toEqual(full);
  });
});

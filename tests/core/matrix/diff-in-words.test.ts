import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff } from "@/core/matrix/diff";
import { inWords, reordered } from "@/core/matrix/diff-in-words";
import type { MatrixDocument } from "@/core/matrix/document";
import { soundDocument } from "../../support/documents";
import { randomDocument } from "../../support/random-documents";

const names = new Map([
  ["ada", "Ada Example"],
  ["eve", "Eve Example"],
]);
const compare = (change: (document: MatrixDocument) => void, language: "en" | "de" = "en") => {
  const [before, after] = [soundDocument(), soundDocument()];
  change(after);
  return inWords(diff(before, after), { language, before, after, names });
};

describe("a difference in words", () => {
  it("names positions, channels and people instead of their ids", () => {
    const changes = compare((document) => {
      Object.assign(document.rows[0] ?? {}, { channels: ["phone"], owner: "ciso" });
      Object.assign(document.positions[0] ?? {}, { holder: "eve" });
    });
    expect(changes).toEqual([
      {
        id: "breach-inside",
        list: "rows",
        kind: "changed",
        name: "Personal data breach: what we know",
        fields: [
          { label: "By whom", before: "dpo", after: "ciso" },
          { label: "How", before: "Chat", after: "Phone" },
        ],
      },
      {
        id: "ciso",
        list: "positions",
        kind: "changed",
        name: "ciso",
        fields: [{ label: "Held by", before: "Ada Example", after: "Eve Example" }],
      },
    ]);
  });

  it("shows a new row with every field that is filled in, and a removed one with what it said", () => {
    const changes = compare((document) => {
      const [row] = document.rows.splice(2, 1);
      if (row) document.rows.push({ ...row, id: "new", what: "New bulletin", freeToSend: true });
    });
    expect(changes.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ["new", "added", "New bulletin"],
      ["bulletin", "removed", "Security bulletin"],
    ]);
    expect(changes[0]?.fields).toContainEqual({ label: "Free to send", after: "Yes" });
    expect(changes[1]?.fields).toContainEqual({ label: "How", before: "Intranet" });
  });

  it("speaks German too", () => {
    const [change] = compare((document) => {
      document.matrix.scope = "Alle Standorte";
    }, "de");
    expect(change).toMatchObject({ list: "head", name: "Geltungsbereich der Matrix" });
  });

  it("has a word for every field of every list", () => {
    fc.assert(
      fc.property(randomDocument, randomDocument, (before, after) => {
        const words = inWords(diff(before, after), { language: "en", before, after, names });
        expect(words.flatMap(({ fields }) => fields).filter(({ label }) => /^[a-z]/.test(label))).toEqual([]);
      }),
    );
  });

  it("tells an order that changed from rows put in between", () => {
    const [before, between, moved] = [soundDocument(), soundDocument(), soundDocument()];
    const [first] = between.rows;
    if (first) between.rows.splice(1, 0, { ...first, id: "new" });
    moved.rows.reverse();
    expect(reordered(diff(before, between), before)).toEqual([]);
    expect(reordered(diff(before, moved), before)).toEqual(["rows"]);
  });
});

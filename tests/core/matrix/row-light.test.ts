import { describe, expect, it } from "vitest";
import { rowLights, sayLight } from "@/core/matrix/row-light";
import { soundDocument } from "../../support/documents";

const document = soundDocument();
const paths = document.contacts.flatMap(({ paths }) => paths.map(({ id }) => id));
const names = Object.fromEntries([...document.positions, ...document.stakeholders].map(({ id, name }) => [id, name]));

describe("R118: the light of a row", () => {
  it("is yes when everybody it needs has a verified path", () => {
    const lights = rowLights(document, new Set(paths));
    expect(lights.map(({ light }) => light)).toEqual(document.rows.map(() => "yes"));
  });

  it("is no, with the reason in words, when no path of anybody is verified, although the paths are there", () => {
    const [light] = rowLights(document, new Set());
    if (!light) throw new Error("There is no row");
    expect(light.light).toBe("no");
    expect(light.reasons.map(({ kind }) => kind)).toContain("no-sender");
    expect(sayLight("en", light, names)).toMatch(
      /^Could not be carried out now, because nobody who may send it \(.+\) has/,
    );
    expect(sayLight("de", light, names)).toMatch(/^Ließe sich jetzt nicht ausführen, weil niemand, der senden darf/);
  });

  it("is helped when only the backup can be reached", () => {
    const row = document.rows.find(({ owner, backup }) => owner && backup && owner !== backup);
    const owner = document.positions.find(({ id }) => id === row?.owner);
    const silent = new Set([owner?.holder, ...(owner?.deputies ?? [])]);
    const others = document.contacts.filter(({ id }) => !silent.has(id)).flatMap(({ paths }) => paths);
    const light = rowLights(document, new Set(others.map(({ id }) => id))).find((one) => one.row === row?.id);
    expect(light).toMatchObject({ light: "helped", reasons: [] });
  });

  it("does not take a message over an unproved mail address for delivered", () => {
    const [first] = document.rows;
    const audience = document.stakeholders.find(({ id }) => id === first?.audiences[0]);
    if (!first || !audience) throw new Error("There is no audience");
    const told = {
      ...document,
      rows: [first],
      channels: document.channels.map((channel) => ({ ...channel, kind: "email" as const })),
      contacts: [
        ...document.contacts,
        { id: "desk", kind: "desk" as const, paths: [{ id: "desk-mail", kind: "email" as const, needs: [] }] },
      ],
      stakeholders: document.stakeholders.map((one) => (one === audience ? { ...one, contacts: ["desk"] } : one)),
    };
    expect(rowLights(told, new Set(paths))[0]?.reasons).toEqual([{ kind: "unreached", audience: audience.id }]);
    expect(rowLights(told, new Set([...paths, "desk-mail"]))[0]?.light).toBe("yes");
  });
});

import { describe, expect, it } from "vitest";
import { channelActs } from "@/application/channels/channel-register";
import { listServices } from "@/application/channels/list-services";
import { serviceActs } from "@/application/channels/service-register";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listRows } from "@/application/matrix/list-rows";
import { assembleDocument } from "@/application/matrix/reads";
import { rowHistory } from "@/application/matrix/row-history";
import { contactActs } from "@/application/people/contact-register";
import { listContacts } from "@/application/people/list-contacts";
import { listPositions } from "@/application/people/list-positions";
import { positionActs } from "@/application/people/position-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const auditor = await signedIn(world, "Uma Example", "auditor");
const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));

let count = 0;
const fresh = (name: string) => `${name} ${++count}`;
const position = async (name: string, more = {}) =>
  accepted(await run(world, positionActs.add, { name: fresh(name), ...more }, ada)).id;
const service = async (name: string, more = {}) =>
  accepted(await run(world, serviceActs.add, { name: fresh(name), ...more }, ada)).id;
const contact = async (name: string, more = {}) =>
  accepted(await run(world, contactActs.add, { name, ...more }, ada)).id;

describe("names in the registers", () => {
  it("are given once: adding a name again brings back the entry that bears it", async () => {
    const { id } = accepted(await run(world, positionActs.add, { name: "IT Lead" }, ada));
    expect(await run(world, positionActs.add, { name: " it  LEAD " }, ada)).toMatchObject({
      refusal: { code: "name-taken", values: { id } },
    });
  });

  it("are given once also when twenty people create one at the same moment", async () => {
    const adds = Array.from({ length: 20 }, () => run(world, stakeholderActs.add, { name: "Race authority" }, ada));
    const outcomes = await Promise.all(adds);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await app.stakeholder.count({ where: { name: "Race authority" } })).toBe(1);
  });

  it("of people may be borne by two", async () => {
    expect(await contact("Kim Sample")).not.toBe(await contact("Kim Sample"));
  });
});

describe("saving an entry", () => {
  it("joins edits of different fields and shows both values of the same field", async () => {
    const id = await position("Press officer");
    const base = { department: "", notes: "" };
    accepted(await run(world, positionActs.save, { id, revision: 1, fields: { department: "Press" }, base }, ada));
    accepted(await run(world, positionActs.save, { id, revision: 1, fields: { notes: "Mondays" }, base }, ada));
    const stale = { id, revision: 1, fields: { department: "Marketing" }, base };
    expect(await run(world, positionActs.save, stale, ada)).toMatchObject({
      refusal: { conflict: { by: "Ada Example", fields: { department: { mine: "Marketing", theirs: "Press" } } } },
    });
    const history = accepted(await ask(world, positionActs.history, { id }, ada));
    expect(history.map(({ field }) => field).slice(0, 2)).toEqual(["notes", "department"]);
  });

  it("R85: keeps the paths of a contact in order, normalises numbers, and drops those that are gone", async () => {
    const id = await contact("Night desk", {
      kind: "desk",
      paths: [
        { kind: "email", value: "desk@example.com" },
        { kind: "phone", value: "+4930 23125-007" },
      ],
    });
    const read = async () =>
      accepted(await ask(world, listContacts, { search: "Night desk" }, ada)).contacts.find((found) => found.id === id);
    const [mail, phone] = (await read())?.paths ?? [];
    expect([mail?.value, phone?.value]).toEqual(["desk@example.com", "+49 30 23125007"]);
    accepted(await run(world, contactActs.save, { id, revision: 1, fields: { paths: [phone as never] } }, ada));
    expect((await read())?.paths).toEqual([phone]);
  });

  it("keeps personal values out of the ledger's permanent record", async () => {
    const id = await contact("Secretname Example", { paths: [{ kind: "mobile", value: "+1 555 0100" }] });
    const { rows } = await appPool.query(
      "SELECT convert_from(record, 'UTF8') AS record FROM ledger.entry WHERE convert_from(record, 'UTF8') LIKE $1",
      [`%${id}%`],
    );
    expect(rows).toHaveLength(1);
    // Digests and ids are of such digits too, so that five of them alone prove nothing.
    expect(rows[0].record).not.toMatch(/Secretname|555 01|\+1555/);
  });
});

describe("what an auditor sees of contacts", () => {
  it("is initials and masked paths", async () => {
    await contact("Mask Me", { role: "Masked role", paths: [{ kind: "mobile", value: "+44 20 7946 0018" }] });
    const { contacts, may } = accepted(await ask(world, listContacts, { search: "Masked role" }, auditor));
    expect(contacts[0]).toMatchObject({ name: "M. M.", paths: [{ value: "•••18" }] });
    expect(may).toEqual({ edit: false, personal: false, erase: false });
    expect(accepted(await ask(world, listContacts, { search: "Mask Me" }, auditor)).contacts).toEqual([]);
  });
});

describe("an entry that is used", () => {
  it("says where before it is archived, and rows keep naming it afterwards", async () => {
    const owner = await position("Owner");
    const { row } = accepted(await run(world, addRow, { matrix, fields: { what: "Notice", owner } }, ada));
    expect(await run(world, positionActs.archive, { id: owner }, ada)).toMatchObject({
      refusal: { code: "still-used", values: { count: 1 } },
    });
    expect(accepted(await ask(world, positionActs.uses, { id: owner }, ada))).toMatchObject([
      { noun: "row", field: "owner", id: row, name: "Notice", matrix },
    ]);
    accepted(await run(world, positionActs.archive, { id: owner, insist: true }, ada));
    const document = await assembleDocument(app, matrix);
    expect(document?.rows.find(({ id }) => id === row)?.owner).toBe(owner);
    expect(document?.positions.map(({ id }) => id)).toContain(owner);
    const { positions } = accepted(await ask(world, listPositions, {}, ada));
    expect(positions.map(({ id }) => id)).not.toContain(owner);
  });

  it("is counted in the list", async () => {
    const base = await service("Power");
    await service("Mail", { needs: [{ atLeast: 1, of: [base] }] });
    const { services } = accepted(await ask(world, listServices, {}, ada));
    expect(services.find(({ id }) => id === base)?.uses).toBe(1);
  });
});

describe("merging duplicates", () => {
  it("R107: lets every row name the kept one, once, with its history", async () => {
    const [kept, gone] = [await position("Lead"), await position("Lead again")];
    const fields = { what: "Merge", owner: gone, approvers: [gone, kept] };
    const { row } = accepted(await run(world, addRow, { matrix, fields }, ada));
    accepted(await run(world, positionActs.merge, { kept, gone: [gone] }, ada));
    const { rows } = accepted(await ask(world, listRows, { matrix, rows: [row] }, ada));
    expect(rows[0]).toMatchObject({ owner: kept, approvers: [kept] });
    const { lines } = accepted(await ask(world, rowHistory, { row }, ada));
    expect(lines).toContainEqual(expect.objectContaining({ field: "owner", before: gone, after: kept }));
    expect((await app.position.findUnique({ where: { id: gone } }))?.archivedAt).not.toBeNull();
  });

  it("never makes a post report to itself", async () => {
    const gone = await position("Boss");
    const kept = await position("Boss too", { reportsTo: gone });
    accepted(await run(world, positionActs.merge, { kept, gone: [gone] }, ada));
    expect((await app.position.findUnique({ where: { id: kept } }))?.reportsTo).toBeNull();
  });

  it("gives the paths of a merged contact to the kept one, and its posts", async () => {
    const kept = await contact("Ben One", { paths: [{ kind: "email", value: "ben@example.com" }] });
    const gone = await contact("Ben Two", { paths: [{ kind: "email", value: "ben2@example.com" }] });
    const post = await position("Held", { holder: gone });
    accepted(await run(world, contactActs.merge, { kept, gone: [gone] }, ada));
    expect(await app.contactPath.count({ where: { contactId: kept } })).toBe(2);
    expect((await app.position.findUnique({ where: { id: post } }))?.holderId).toBe(kept);
  });

  it("rewrites what channels and services need", async () => {
    const [kept, gone] = [await service("Carrier"), await service("Carrier again")];
    const needs = [{ atLeast: 1, of: [gone, kept] }];
    const { id } = accepted(await run(world, channelActs.add, { name: fresh("Phone"), needs }, ada));
    accepted(await run(world, serviceActs.merge, { kept, gone: [gone] }, ada));
    expect((await app.channel.findUnique({ where: { id } }))?.needs).toEqual([{ atLeast: 1, of: [kept] }]);
  });
});

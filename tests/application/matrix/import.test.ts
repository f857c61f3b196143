import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkImport } from "@/application/matrix/check-import";
import { createMatrix } from "@/application/matrix/create-matrix";
import { importRows } from "@/application/matrix/import-rows";
import { listImports } from "@/application/matrix/list-imports";
import { openImport } from "@/application/matrix/open-import";
import { readImport } from "@/application/matrix/read-import";
import { assembleDocument } from "@/application/matrix/reads";
import { saveRow } from "@/application/matrix/save-row";
import { undoImport } from "@/application/matrix/undo-import";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import { chosenIn } from "@/core/matrix/import/draft";
import { environment } from "@/platform/environment";
import { receiveImport, sweepImports } from "@/platform/files/imports";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
await app.organisation.create({
  data: { name: "Example", scope: "All sites", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
await app.term.create({ data: { list: "classification", name: "Confidential" } });
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const ben = await signedIn(world, "Ben Editor", "isms-manager");
const staff = await signedIn(world, "Cora Staff", "staff");

const newMatrix = async () => accepted(await run(world, createMatrix, { name: "Head office" }, ada)).matrix;

async function receive(matrix: string, text: string, name = "plan.csv", person = ada) {
  const body = (async function* () {
    yield Buffer.from(text);
  })();
  return receiveImport({ person: person.id, matrix, name }, body);
}

/** Imports a file as proposed. */
async function bring(matrix: string, text: string, name = "plan.csv") {
  const { id: file } = accepted(await receive(matrix, text, name));
  const { draft } = accepted(await ask(world, openImport, { matrix, file }, ada));
  const { batch } = accepted(await run(world, importRows, { matrix, file, tables: chosenIn(draft) }, ada));
  return { file, batch };
}

const rowsOf = async (matrix: string) => (await assembleDocument(app, matrix))?.rows ?? [];
const live = { where: { archivedAt: null } };
const count = async () => ({
  positions: await app.position.count(live),
  stakeholders: await app.stakeholder.count(live),
  channels: await app.channel.count(live),
  contacts: await app.contact.count(live),
});
const entries = async (type: string, id: string) =>
  (
    await appPool.query(
      `SELECT convert_from(record, 'UTF8')::jsonb AS record FROM ledger.entry
       WHERE convert_from(record, 'UTF8')::jsonb->>'type' = $1 AND convert_from(record, 'UTF8')::jsonb->>'meta' LIKE $2`,
      [type, `%${id}%`],
    )
  ).rows.map(({ record }) => record);

const plan = `Subject,Audience,Channel,Out-of-band,Owner,Deputy,Approval,Trigger,Classification,Room
Flood,"Night staff; Fire brigade",Siren,Radio,Night porter,Night clerk,"Mayor; Chair if regulator",River high,confidential,North gate
Fire,Guests,Loudspeaker,Radio,Night porter,,None,Smoke,TLP:AMBER,`;

describe("importing a matrix", () => {
  it("makes rows that name entries of the registers, and keeps every other word in the notes", async () => {
    const matrix = await newMatrix();
    await bring(matrix, plan);
    const document = await assembleDocument(app, matrix);
    const nameOf = (id: string | null | undefined) =>
      [document?.positions, document?.stakeholders, document?.channels].flat().find((entry) => entry?.id === id)?.name;
    const [flood, fire] = document?.rows ?? [];
    expect(flood).toMatchObject({ what: "Flood", trigger: "River high", classification: "Confidential" });
    expect(
      [flood?.audiences, flood?.channels, flood?.fallbacks, flood?.approvers].map((ids) => ids?.map(nameOf)),
    ).toEqual([["Night staff", "Fire brigade"], ["Siren"], ["Radio"], ["Mayor", "Chair"]]);
    expect([nameOf(flood?.owner), nameOf(flood?.backup)]).toEqual(["Night porter", "Night clerk"]);
    expect(flood?.notes).toBe("Room: North gate\nApproval: Mayor; Chair if regulator");
    expect(fire).toMatchObject({
      classification: null,
      approvers: [],
      notes: "Approval: None\nClassification: TLP:AMBER",
    });
    expect(fire?.owner).toBe(flood?.owner);
  });

  it("is one batch: listed, in the history of its rows, and in the ledger once however many rows there are", async () => {
    const matrix = await newMatrix();
    const lines = ["Subject,Audience,Channel,Owner,Trigger"];
    for (let n = 0; n < 2_000; n++) lines.push(`Subject ${n},Group ${n % 50},Siren,Night porter,Trigger ${n}`);
    const { batch } = await bring(matrix, lines.join("\n"), "two-thousand.csv");
    const rows = await rowsOf(matrix);
    expect(rows.map(({ what }) => what)).toEqual(Array.from({ length: 2_000 }, (_, n) => `Subject ${n}`));
    expect(accepted(await ask(world, listImports, { matrix }, ada))).toEqual([
      { batch, file: "two-thousand.csv", by: "Ada Editor", at: world.now(), undoneAt: null, rows: 2_000 },
    ]);
    const [imported, ...more] = await entries("matrix.rows-imported", batch);
    expect(more).toEqual([]);
    expect(imported).toMatchObject({
      kind: "matrix",
      meta: { matrix, rows: "2000", sha256: expect.stringMatching(/^\w{64}$/) },
    });
    expect(JSON.stringify(imported)).not.toContain("two-thousand");
    const [groups, ...others] = await entries("people.stakeholders-imported", batch);
    expect(others).toEqual([]);
    expect(Object.keys(groups.sd)).toHaveLength(50);
    expect(
      await app.change.count({ where: { noun: "row", field: "imported", recordId: { in: rows.map(({ id }) => id) } } }),
    ).toBe(2_000);
  });

  it("uses entries of the registers that bear the name, whatever its case, and adds none twice", async () => {
    const matrix = await newMatrix();
    const { id } = accepted(await run(world, positionActs.add, { name: "Harbour Master" }, ada));
    const before = await count();
    await bring(matrix, "Subject,Audience,Channel,Owner,Trigger\nFlood,Night staff,siren,harbour  master (day),River");
    expect((await rowsOf(matrix))[0]).toMatchObject({ owner: id, notes: "Owner: harbour  master (day)" });
    expect(await count()).toEqual(before);
  });

  it("brings a contact list as people with paths and as holders of posts, also of posts that stood empty", async () => {
    const matrix = await newMatrix();
    accepted(await run(world, positionActs.add, { name: "Lock keeper" }, ada));
    const list = `Role,Name,Phone,E-mail,Deputy
Lock keeper,Dora Sample,+44 20 7946 0101,dora@example.com,Emil Sample
Bridge keeper,Finn Sample,+44 20 7946 0102,,`;
    const { batch } = await bring(matrix, list, "people.csv");
    const dora = await app.contact.findFirstOrThrow({ where: { name: "Dora Sample" }, include: { paths: true } });
    expect(dora.paths.map(({ kind, value }) => [kind, value]).sort()).toEqual([
      ["email", "dora@example.com"],
      ["phone", "+44 20 7946 0101"],
    ]);
    const emil = await app.contact.findFirstOrThrow({ where: { name: "Emil Sample" } });
    const keeper = await app.position.findFirstOrThrow({ where: { name: "Lock keeper" } });
    expect([keeper.holderId, keeper.deputyIds]).toEqual([dora.id, [emil.id]]);
    expect(await app.position.count({ where: { name: "Bridge keeper", holder: { name: "Finn Sample" } } })).toBe(1);
    const [entry] = await entries("people.contacts-imported", batch);
    expect(JSON.stringify(entry)).not.toContain("Sample");
    expect(Object.keys(entry.sd)).toContain(`contact.${dora.id}`);

    const again = await bring(matrix, list.replace("+44 20 7946 0101", "+44 20 7946 0199"), "people again.csv");
    expect(await app.contact.count({ where: { name: "Dora Sample" } })).toBe(1);
    expect(await app.contactPath.count({ where: { contactId: dora.id } })).toBe(3);
    accepted(await run(world, undoImport, { batch: again.batch }, ada));
    expect(await app.contactPath.count({ where: { contactId: dora.id } })).toBe(2);

    accepted(await run(world, undoImport, { batch }, ada));
    expect(await app.position.findFirstOrThrow({ where: { name: "Lock keeper" } })).toMatchObject({
      holderId: null,
      deputyIds: [],
      archivedAt: null,
    });
    expect(await app.contact.count({ where: { name: { endsWith: "Sample" }, archivedAt: null } })).toBe(0);
  });

  it("follows the mapping that the person chose instead of the proposal", async () => {
    const matrix = await newMatrix();
    const { id: file } = accepted(await receive(matrix, "A,B,C\nFlood,River,Room 7\nFire,Smoke,Room 8"));
    const mapping = {
      columns: { c0: { field: "what" as const }, c1: { field: "trigger" as const }, c2: { field: "dropped" as const } },
      defaults: { owner: "Night porter" },
    };
    const { tables } = accepted(await ask(world, openImport, { matrix, file }, ada));
    expect(tables[0]?.columns.map(({ id }) => id)).toEqual(["c0", "c1", "c2"]);
    const chosen = [{ id: "t1", takenAs: "matrix" as const, header: { row: 1, rows: 1 }, mapping }];
    accepted(await run(world, importRows, { matrix, file, tables: chosen }, ada));
    expect((await rowsOf(matrix)).map(({ what, trigger, notes }) => [what, trigger, notes])).toEqual([
      ["Flood", "River", ""],
      ["Fire", "Smoke", ""],
    ]);
  });

  it("can be looked at beforehand, and that writes nothing", async () => {
    const matrix = await newMatrix();
    const before = await count();
    const { id: file } = accepted(await receive(matrix, plan.replaceAll("Night porter", "Ferryman")));
    const check = accepted(await ask(world, checkImport, { matrix, file }, ada));
    expect(check).toMatchObject({ rows: 2, positions: { fresh: ["Ferryman"], found: 3 }, refusal: null });
    expect(check.tables[0]).toMatchObject({ name: "plan", imported: 2, problems: [] });
    expect(await count()).toEqual(before);
    expect(await rowsOf(matrix)).toEqual([]);
  });
});

describe("a received file", () => {
  const folders = () => readdir(join(environment().dataFolder, "imports")).catch(() => []);

  it.each([
    ["nothing", "", "empty.csv", "import-file-empty"],
    ["a PDF", "%PDF-1.7\n1 0 obj", "plan.csv", "import-format-unknown"],
    ["a damaged workbook", "PK\u0003\u0004 and no more", "plan.xlsx", "import-file-damaged"],
  ])("that is %s is refused and leaves nothing behind", async (_, text, name, code) => {
    const before = await folders();
    expect(await receive(await newMatrix(), text, name)).toMatchObject({ ok: false, refusal: { code } });
    expect(await folders()).toEqual(before);
  });

  it("can be opened only by who brought it, and imported once at a time", async () => {
    const matrix = await newMatrix();
    const { id: file } = accepted(await receive(matrix, plan));
    const { draft } = accepted(await ask(world, openImport, { matrix, file }, ada));
    const input = { matrix, file, tables: chosenIn(draft) };
    expect(await ask(world, openImport, { matrix, file }, ben)).toMatchObject({ refusal: { code: "import-gone" } });
    expect(await run(world, importRows, input, ben)).toMatchObject({ refusal: { code: "import-gone" } });
    expect(await run(world, importRows, input, staff)).toMatchObject({ refusal: { code: "not-allowed" } });
    const outcomes = await Promise.all([1, 2, 3].map(() => run(world, importRows, input, ada)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe("import-done");
    expect(await rowsOf(matrix)).toHaveLength(2);
  });

  it("is swept away after a day", async () => {
    const matrix = await newMatrix();
    const { id: file } = accepted(await receive(matrix, plan));
    await sweepImports(new Date(Date.now() + 23 * 3_600_000));
    accepted(await ask(world, openImport, { matrix, file }, ada));
    await sweepImports(new Date(Date.now() + 25 * 3_600_000));
    expect(await ask(world, openImport, { matrix, file }, ada)).toMatchObject({ refusal: { code: "import-gone" } });
  });
});

describe("undoing an import", () => {
  const other = plan.replaceAll("Night", "Dawn").replaceAll("Siren", "Dawn siren");

  it("takes back its rows and what it alone brought, and leaves what others use or have edited", async () => {
    const before = await count();
    const [first, second] = [await newMatrix(), await newMatrix()];
    const { batch } = await bring(first, other);
    await bring(second, "Subject,Audience,Channel,Owner,Trigger\nStorm,Dawn staff,Horn,Dawn porter,Wind");
    const undone = accepted(await run(world, undoImport, { batch }, ada));
    expect(undone).toMatchObject({ matrix: first, rows: 2 });
    expect(await rowsOf(first)).toEqual([]);
    const dawn = { where: { name: { startsWith: "Dawn" }, archivedAt: null }, select: { name: true } };
    expect(await app.position.findMany(dawn)).toEqual([{ name: "Dawn porter" }]);
    expect(await app.stakeholder.findMany(dawn)).toEqual([{ name: "Dawn staff" }]);
    expect(await app.channel.count({ where: { name: "Dawn siren", archivedAt: null } })).toBe(0);
    expect((await count()).contacts).toBe(before.contacts);
    expect(await entries("matrix.import-undone", batch)).toMatchObject([{ meta: { rows: "2", edited: "0" } }]);
    expect(await run(world, undoImport, { batch }, ada)).toMatchObject({ refusal: { code: "import-undone" } });
  });

  it("lets the same file be imported again", async () => {
    const matrix = await newMatrix();
    const { file, batch } = await bring(matrix, plan);
    accepted(await run(world, undoImport, { batch }, ada));
    const { draft } = accepted(await ask(world, openImport, { matrix, file }, ada));
    accepted(await run(world, importRows, { matrix, file, tables: chosenIn(draft) }, ada));
    expect(await rowsOf(matrix)).toHaveLength(2);
  });

  it("is refused with the rows that were edited since, until the person insists", async () => {
    const matrix = await newMatrix();
    const { batch } = await bring(matrix, plan);
    const [row] = await rowsOf(matrix);
    accepted(await run(world, saveRow, { row: row?.id ?? "", revision: 1, fields: { content: "Bring boots" } }, ben));
    expect(await run(world, undoImport, { batch }, ada)).toMatchObject({
      refusal: { code: "import-edited-since", values: { count: 1 }, details: [{ row: row?.id, what: "Flood" }] },
    });
    expect(accepted(await ask(world, readImport, { matrix, batch }, ada)).edited).toEqual([
      { id: row?.id, what: "Flood" },
    ]);
    expect(await rowsOf(matrix)).toHaveLength(2);
    accepted(await run(world, undoImport, { batch, insist: true }, ada));
    expect(await rowsOf(matrix)).toEqual([]);
  });
});

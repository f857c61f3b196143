import { describe, expect, it } from "vitest";
import { checkEntries } from "@/application/matrix/entries/check-entries";
import { importEntries } from "@/application/matrix/entries/import-entries";
import { listEntryImports } from "@/application/matrix/entries/list-entry-imports";
import { undoEntries } from "@/application/matrix/entries/undo-entries";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import type { ImportedNoun } from "@/core/matrix/import/entries/cells";
import { receiveImport } from "@/platform/files/imports";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
await app.organisation.create({
  data: {
    name: "Example",
    scope: "",
    zone: "UTC",
    language: "en",
    createdAt: world.now(),
  },
});
await app.term.create({ data: { list: "classification", name: "Internal" } });
const ada = await signedIn(world, "Ada Example", "isms-manager");
const bea = await signedIn(world, "Bea Example", "isms-manager");

async function receive(...lines: string[]): Promise<string> {
  const body = (async function* () {
    yield Buffer.from(lines.join("\n"));
  })();
  return accepted(await receiveImport({ person: ada.id, matrix: null, name: "list.csv" }, body)).id;
}

async function bring(noun: ImportedNoun, ...lines: string[]) {
  const file = await receive(...lines);
  return accepted(await run(world, importEntries, { noun, file, mode: "replace" }, ada)).batch;
}

describe("a spreadsheet for one register", () => {
  it("R85, R121: shows first what would happen, brings posts with holders and deputies, and takes all of it back", async () => {
    const file = await receive(
      "Position,Holder,Deputies,Reports to,May declare an incident",
      "CISO,Kim Example,Lee Example; Max Example,Board,yes",
      "IT lead,Lee Example,,CISO,no",
    );
    expect(await ask(world, checkEntries, { noun: "position", file }, bea)).toMatchObject({
      refusal: { code: "import-gone" },
    });
    const dry = accepted(await ask(world, checkEntries, { noun: "position", file }, ada));
    expect(dry.added.entries.map(({ name }) => name)).toEqual(["CISO", "IT lead"]);
    expect(dry.bare.map(({ noun, name }) => `${noun} ${name}`).sort()).toEqual([
      "contact Kim Example",
      "contact Lee Example",
      "contact Max Example",
      "position Board",
    ]);
    expect(await app.position.count()).toBe(0);

    const { batch } = accepted(await run(world, importEntries, { noun: "position", file }, ada));
    expect(await run(world, importEntries, { noun: "position", file }, ada)).toMatchObject({
      refusal: { code: "import-done" },
    });
    const lead = await app.position.findFirstOrThrow({ where: { name: "IT lead" } });
    const ciso = await app.position.findFirstOrThrow({ where: { name: "CISO" } });
    expect([lead.reportsTo, ciso.declares, ciso.deputyIds.length]).toEqual([ciso.id, true, 2]);
    const { imports } = accepted(await ask(world, listEntryImports, { register: "position" }, bea));
    expect(imports).toMatchObject([{ batch, added: { position: 3, contact: 3 }, undoneAt: null }]);

    expect(accepted(await run(world, undoEntries, { batch }, ada))).toEqual({ gone: 6, kept: 0 });
    const live = { where: { archivedAt: null } };
    expect([await app.position.count(live), await app.contact.count(live)]).toEqual([0, 0]);
    expect(await run(world, undoEntries, { batch }, ada)).toMatchObject({ refusal: { code: "import-undone" } });
  });

  it("changes what the file says otherwise, keeps a history, and gives back what stood there", async () => {
    const first = await bring("stakeholder", "Name,Side,Kind,Jurisdictions", "Harbour Bank,Outside,Customers,DE; FR");
    const party = await app.stakeholder.findFirstOrThrow({ where: { name: "Harbour Bank" } });
    expect(party).toMatchObject({ direction: "external", kind: "customer", jurisdictions: ["DE", "FR"] });
    const second = await bring("stakeholder", "Name,Kind,Jurisdictions", "harbour bank,Supplier,DE");
    expect(await app.stakeholder.findUnique({ where: { id: party.id } })).toMatchObject({
      kind: "supplier",
      jurisdictions: ["DE"],
    });
    const changes = await app.change.findMany({ where: { recordId: party.id, field: "kind" }, orderBy: { id: "asc" } });
    expect(changes.at(-1)).toMatchObject({ before: "customer", after: "supplier" });

    accepted(await run(world, undoEntries, { batch: second }, ada));
    expect(await app.stakeholder.findUnique({ where: { id: party.id } })).toMatchObject({
      kind: "customer",
      jurisdictions: ["DE", "FR"],
    });
    // Edited since, so that it is no longer what the first import brought.
    expect(accepted(await run(world, undoEntries, { batch: first }, ada))).toEqual({ gone: 0, kept: 1 });
  });

  it("adds ways to reach contacts who are there, and takes only those back", async () => {
    await bring("contact", "Name,Organisation,E-mail", "Duty desk,Harbour Bank,duty@example.com");
    const desk = await app.contact.findFirstOrThrow({ where: { name: "Duty desk" } });
    const paths = async () =>
      (await app.contactPath.findMany({ where: { contactId: desk.id }, orderBy: { rank: "asc" } })).map(
        ({ value }) => value,
      );
    const batch = await bring("contact", "Name,Organisation,Phone", "Duty desk,Harbour Bank,+44 20 7946 0001");
    expect(await paths()).toEqual(["duty@example.com", "+44 20 7946 0001"]);
    accepted(await run(world, undoEntries, { batch }, ada));
    expect(await paths()).toEqual(["duty@example.com"]);
  });

  it("brings channels with services they depend on, and words of a list", async () => {
    await bring(
      "channel",
      "Name,Highest classification,Depends on",
      "Duty phone,internal,2 × (Carrier A / Carrier B / Mast); Power",
    );
    const [channel, services] = [await app.channel.findFirstOrThrow(), await app.service.findMany()];
    const idOf = (name: string) => services.find((one) => one.name === name)?.id;
    expect(channel).toMatchObject({
      kind: "phone",
      ceiling: "Internal",
      needs: [
        { atLeast: 2, of: ["Carrier A", "Carrier B", "Mast"].map(idOf) },
        { atLeast: 1, of: [idOf("Power")] },
      ],
    });
    const file = await receive("Severity,Meaning", "High,Stops the business");
    accepted(await run(world, importEntries, { noun: "term", file, list: "severity" }, ada));
    expect(await app.term.findFirst({ where: { list: "severity" } })).toMatchObject({
      list: "severity",
      name: "High",
      meaning: "Stops the business",
    });
  });

  it("refuses a file that changes nothing", async () => {
    accepted(await run(world, positionActs.add, { name: "Press officer" }, ada));
    const file = await receive("Position,Department", "Press officer,");
    expect(await run(world, importEntries, { noun: "position", file }, ada)).toMatchObject({
      refusal: { code: "nothing-changed" },
    });
  });
});

import { describe, expect, it } from "vitest";
import { addSections } from "@/application/matrix/add-sections";
import { archiveMatrix } from "@/application/matrix/archive-matrix";
import { compareVersions } from "@/application/matrix/compare-versions";
import { editorsOf } from "@/application/matrix/editors";
import { listFindings } from "@/application/matrix/list-findings";
import { openPlan } from "@/application/matrix/open-plan";
import { assembleDocument } from "@/application/matrix/reads";
import { removeSection } from "@/application/matrix/remove-section";
import { restoreVersion } from "@/application/matrix/restore-version";
import { saveSection } from "@/application/matrix/save-section";
import { sectionHistory } from "@/application/matrix/section-history";
import { submitVersion } from "@/application/matrix/submit-version";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import type { MatrixDocument } from "@/core/matrix/document";
import { liveFields } from "@/core/matrix/plan/live";
import { inTransaction } from "@/platform/database/transaction";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const ben = await signedIn(world, "Ben Editor", "isms-manager");
const made = await approvableMatrix(world, ada);
const { matrix, ciso } = made;
const document = async () => (await assembleDocument(app, matrix)) as MatrixDocument;
const retention = { kind: "retention", name: "Retention", text: `Ask {{position:${ciso}}}: three years.` } as const;
const { sections } = accepted(await run(world, addSections, { matrix, sections: [retention] }, ada));
const section = sections[0] ?? "";

describe("the plan of a draft", () => {
  it("R47: is part of the document, with the entries that it names", async () => {
    const { position } = { position: await app.position.create({ data: { name: "Archivist" } }) };
    const own = { name: "Archive", text: `{{position:${position.id}}} keeps it.` };
    const added = accepted(await run(world, addSections, { matrix, sections: [own] }, ada));
    const { plan, positions } = await document();
    expect(plan).toEqual([retention, own]);
    expect(positions.map(({ name }) => name)).toContain("Archivist");
    accepted(await run(world, removeSection, { section: added.sections[0] ?? "" }, ada));
    expect((await document()).plan).toEqual([retention]);
  });

  it("R56: offers wording for everything that is not settled, with positions of the registers as live fields", async () => {
    const { offers } = accepted(await ask(world, openPlan, { matrix, language: "de" }, ada));
    expect(offers.map(({ kind }) => kind)).not.toContain("retention");
    const scope = offers.find(({ kind }) => kind === "scope");
    expect(scope?.name).toBe("Geltungsbereich der Kommunikation");
    expect(liveFields(scope?.text ?? "")).toContainEqual({ register: "position", id: ciso });
    expect(offers.find(({ kind }) => kind === "applicability")?.text).toMatch(/7\.4/);
  });

  it("refuses a second section of one name", async () => {
    expect(await run(world, addSections, { matrix, sections: [{ name: "Retention" }] }, ada)).toMatchObject({
      refusal: { code: "name-taken" },
    });
    const { sections: own } = accepted(await run(world, addSections, { matrix, sections: [{ name: "Own" }] }, ada));
    const renamed = { section: own[0] ?? "", revision: 1, fields: { name: "Retention" } };
    expect(await run(world, saveSection, renamed, ada)).toMatchObject({ refusal: { code: "name-taken" } });
    accepted(await run(world, removeSection, { section: own[0] ?? "" }, ada));
  });

  it("joins a new name with another's new text, and shows both texts where two people wrote one", async () => {
    const base = { name: retention.name, text: retention.text };
    accepted(await run(world, saveSection, { section, revision: 1, fields: { text: "Five years." }, base }, ben));
    accepted(await run(world, saveSection, { section, revision: 1, fields: { name: "Keeping" }, base }, ada));
    const late = await run(world, saveSection, { section, revision: 1, fields: { text: "Ten years." }, base }, ada);
    expect(late).toMatchObject({
      refusal: {
        code: "stale-revision",
        conflict: { by: "Ben Editor", fields: { text: { mine: "Ten years.", theirs: "Five years." } } },
      },
    });
    const history = accepted(await ask(world, sectionHistory, { section }, ada));
    expect(history).toContainEqual(expect.objectContaining({ by: "Ben Editor", before: retention.text }));
    accepted(await run(world, saveSection, { section, revision: 3, fields: base }, ada));
  });

  it("keeps following a position that duplicates were merged into, and counts as a use of it", async () => {
    const kept = await app.position.create({ data: { name: "Security lead" } });
    const named = { section, revision: 4, fields: { text: `{{position:${ciso}}} decides.` } };
    accepted(await run(world, saveSection, named, ada));
    const uses = accepted(await ask(world, positionActs.uses, { id: ciso }, ada));
    expect(uses).toContainEqual(expect.objectContaining({ noun: "section", name: "Retention", matrix }));
    accepted(await run(world, positionActs.merge, { kept: kept.id, gone: [ciso] }, ada));
    expect((await document()).plan[0]?.text).toBe(`{{position:${kept.id}}} decides.`);
  });

  it("R116: a section that names nothing stops a submission", async () => {
    const text = "{{position:Nobody in particular}} decides.";
    const stray = accepted(await run(world, addSections, { matrix, sections: [{ name: "Stray", text }] }, ada));
    const { findings } = accepted(await ask(world, listFindings, { matrix }, ada));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "plan-names-known", severity: "blocks" }));
    expect(await run(world, submitVersion, { matrix }, ada)).toMatchObject({ refusal: { code: "findings-block" } });
    accepted(await run(world, removeSection, { section: stray.sections[0] ?? "" }, ada));
  });

  it("is frozen, compared in words and restored with the rows", async () => {
    const before = await document();
    const { version, number } = accepted(await run(world, submitVersion, { matrix }, ada));
    const { sections: later } = accepted(
      await run(world, addSections, { matrix, sections: [{ kind: "scope", name: "Scope", text: "Everything." }] }, ben),
    );
    accepted(await run(world, removeSection, { section }, ben));
    const { changes } = accepted(
      await ask(world, compareVersions, { matrix, before: number, after: "draft", language: "en" }, ada),
    );
    expect(changes).toContainEqual(expect.objectContaining({ list: "plan", kind: "added", name: "Scope" }));
    expect(changes).toContainEqual(
      expect.objectContaining({
        list: "plan",
        kind: "removed",
        fields: expect.arrayContaining([expect.objectContaining({ before: "Security lead decides." })]),
      }),
    );
    accepted(await run(world, restoreVersion, { version }, ada));
    expect(await document()).toEqual(before);
    expect(await app.planSection.count({ where: { id: later[0] ?? "" } })).toBe(0);
  });

  it("R130: whoever took a section out counts as an editor of the draft", async () => {
    const cleo = await signedIn(world, "Cleo Editor", "isms-manager", "approver");
    const { sections: one } = accepted(await run(world, addSections, { matrix, sections: [{ name: "Brief" }] }, ada));
    accepted(await run(world, removeSection, { section: one[0] ?? "" }, cleo));
    const editors = await inTransaction(app, async (tx) => editorsOf(tx, await document(), undefined));
    expect(editors).toContain(cleo.id);
  });

  it("of an archived matrix stays as it is", async () => {
    const [{ id } = { id: "" }] = await app.planSection.findMany({ where: { matrixId: matrix } });
    accepted(await run(world, archiveMatrix, { matrix }, ada));
    const closed = { refusal: { code: "matrix-archived" } };
    expect(await run(world, addSections, { matrix, sections: [{ name: "More" }] }, ada)).toMatchObject(closed);
    expect(await run(world, saveSection, { section: id, revision: 1, fields: { text: "" } }, ada)).toMatchObject(
      closed,
    );
    expect(await run(world, removeSection, { section: id }, ada)).toMatchObject(closed);
    expect(await run(world, removeSection, { section: world.newId() }, ada)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

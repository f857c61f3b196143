import { describe, expect, it } from "vitest";
import { compareVersions } from "@/application/matrix/compare-versions";
import { listFindings } from "@/application/matrix/list-findings";
import { listVersions } from "@/application/matrix/list-versions";
import { returnVersion } from "@/application/matrix/return-version";
import { reviewVersion } from "@/application/matrix/review-version";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { approveWithStepUp } from "../../support/approve";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const eve = await signedIn(world, "Eve Auditor", "auditor");
const cleo = await enrolledPerson(app, ["approver"], world.now(), "Cleo Approver");

/** A matrix with version 1 in force, version 2 returned and version 3 in review. */
async function threeVersions() {
  const { matrix, rows } = await approvableMatrix(world, ada);
  const edit = async (revision: number, what: string) =>
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision, fields: { what } }, ada));
  const submit = async (note: string) => accepted(await run(world, submitVersion, { matrix, note }, ada));
  world.moveTo(new Date(world.now().getTime() + 60_000).toISOString());
  await approveWithStepUp(world, (await submit("First")).version, cleo);
  const inForceSince = world.now();
  world.moveTo(new Date(world.now().getTime() + 86_400_000).toISOString());
  await edit(1, "Work from home");
  const second = await submit("Second");
  accepted(await run(world, returnVersion, { version: second.version, comment: "Say until when" }, cleo.actor));
  await edit(2, "Work from home today");
  const third = await submit("Third");
  return { matrix, rows, third, inForceSince };
}

describe("versions on screen", () => {
  it("R30: are listed with their standing, the people by name, the age and the number of revisions", async () => {
    const { matrix, inForceSince } = await threeVersions();
    const listed = accepted(await ask(world, listVersions, { matrix, on: inForceSince.toISOString() }, eve));
    expect(listed.versions.map(({ number, standing }) => [number, standing])).toEqual([
      [3, "in-review"],
      [2, "returned"],
      [1, "in-force"],
    ]);
    expect(listed.versions[1]).toMatchObject({ decidedBy: "Cleo Approver", comment: "Say until when" });
    expect(listed).toMatchObject({ on: 1, revisions: 1, firstInForce: inForceSince, may: { submit: false } });
    const before = new Date(inForceSince.getTime() - 1).toISOString();
    expect(accepted(await ask(world, listVersions, { matrix, on: before }, eve)).on).toBeNull();
  });

  it("show a reviewer what changed since the version in force, or since what they saw last", async () => {
    const { matrix } = await threeVersions();
    const since = async (since?: number) =>
      accepted(await ask(world, reviewVersion, { matrix, number: 3, since }, cleo.actor));
    const review = await since();
    expect(review.before).toEqual({ number: 1, status: "approved" });
    expect(review.look).toMatchObject({ number: 2 });
    expect(review.comparison.changes).toMatchObject([
      { kind: "changed", fields: [{ label: "What", before: "Stay at home", after: "Work from home today" }] },
    ]);
    expect((await since(2)).comparison.changes).toMatchObject([{ fields: [{ before: "Work from home" }] }]);
    expect(review).toMatchObject({ edited: false, may: { decide: true, withdraw: false, restore: false } });
  });

  it("R130: tell an editor that they may not decide", async () => {
    const { matrix } = await threeVersions();
    const review = accepted(await ask(world, reviewVersion, { matrix, number: 3 }, ada));
    expect(review).toMatchObject({ edited: true, may: { decide: false, withdraw: true, restore: true } });
  });

  it("are compared with each other and with the draft", async () => {
    const { matrix, rows } = await threeVersions();
    await run(world, saveRow, { row: rows[1] ?? "", revision: 1, fields: { notes: "Draft only" } }, ada);
    const compared = accepted(
      await ask(world, compareVersions, { matrix, before: "3", after: "draft", language: "de" }, eve),
    );
    expect(compared.changes).toMatchObject([{ fields: [{ label: "Anmerkungen", before: "", after: "Draft only" }] }]);
    expect((await ask(world, compareVersions, { matrix, before: "9", after: "draft" }, eve)).ok).toBe(false);
  });
});

describe("findings on screen", () => {
  it("name the rows they are in and add up to a readiness", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada, [{ what: "Only a subject" }]);
    const judged = accepted(await ask(world, listFindings, { matrix }, ada));
    expect(judged.rows[rows[2] ?? ""]).toBe("Only a subject");
    expect(judged.readiness).toMatchObject({ rows: 3, blocked: 1 });
    expect(judged.may).toEqual({ edit: true, submit: true });
  });
});

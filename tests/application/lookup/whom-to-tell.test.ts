import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { ask, run } from "@/application/runner/run";
import type { WhomToTell } from "@/core/lookup/situation";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { approveWithStepUp } from "../../support/approve";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const cleo = await enrolledPerson(app, ["approver"], world.now(), "Cleo Approver");
const visitor = { kind: "visitor" } as const;
const later = () => world.moveTo(new Date(world.now().getTime() + 300_000).toISOString());

const tell = async (input: z.input<typeof WhomToTell>) => accepted(await ask(world, whomToTell, input, visitor));

// Every test has its own matrix in force, or none.
beforeEach(async () => {
  await app.matrix.updateMany({ data: { archivedAt: world.now() } });
});

/** A matrix that sends lost laptops to a service desk with one published and one private contact; not yet submitted. */
async function lostLaptops() {
  const { matrix, rows, staff } = await approvableMatrix(world, ada);
  const contact = (name: string, published: boolean, value: string) =>
    app.contact.create({ data: { name, published, paths: { create: [{ kind: "phone", value }] } } });
  const desk = await contact("Night desk", true, "+44 20 7946 0001");
  const secret = await contact("Private person", false, "+44 20 7946 0002");
  const contactIds = [desk.id, secret.id];
  await app.stakeholder.update({ where: { id: staff }, data: { name: "Service desk", kind: "it", contactIds } });
  const row = rows[0] ?? "";
  let revision = 0;
  const edit = async (fields: object) =>
    accepted(await run(world, saveRow, { row, revision: ++revision, fields }, ada));
  await edit({ what: "Lost laptop", trigger: "A laptop is lost", deadline: "Within 1 hour" });
  const approveDraft = async (from: string | null = null) => {
    later();
    const submitted = accepted(await run(world, submitVersion, { matrix }, ada));
    await approveWithStepUp(world, submitted.version, cleo, from);
    return submitted;
  };
  return { desk: desk.id, edit, approveDraft };
}

describe("“whom do I tell?” without an account", () => {
  it("answers nothing but says so while no version is in force", async () => {
    await lostLaptops();
    expect(await tell({ situation: "lost-device" })).toMatchObject({ stamps: [], answers: [] });
  });

  it("answers from the version in force, not from the draft, and stamps it", async () => {
    const { edit, approveDraft } = await lostLaptops();
    const { sha256 } = await approveDraft();
    await edit({ deadline: "Draft only" });
    const told = await tell({ situation: "lost-device", place: "home" });
    expect(told.stamps).toMatchObject([{ matrix: "Head office", number: 1, sha256 }]);
    expect(told.answers).toMatchObject([
      {
        what: "Lost laptop",
        byWhen: "Within 1 hour",
        how: [{ name: "Phone", kind: "phone" }],
        whom: [
          {
            name: "Service desk",
            contacts: [{ name: "Night desk", paths: [{ kind: "phone", value: "+44 20 7946 0001" }] }],
          },
        ],
      },
    ]);
    expect(JSON.stringify(told)).not.toContain("Private person");
  });

  it("shows a number no more as soon as the register stops publishing it", async () => {
    const { desk, approveDraft } = await lostLaptops();
    await approveDraft();
    await app.contact.update({ where: { id: desk }, data: { published: false } });
    const { answers } = await tell({ situation: "lost-device" });
    expect(answers[0]?.whom).toEqual([{ name: "Service desk", contacts: [] }]);
  });

  it("switches to the next version at its date, without anybody touching it", async () => {
    const { edit, approveDraft } = await lostLaptops();
    await approveDraft();
    await edit({ deadline: "Within 2 hours" });
    const from = new Date(world.now().getTime() + 86_400_000).toISOString();
    await approveDraft(from);
    expect((await tell({ situation: "lost-device" })).answers[0]?.byWhen).toBe("Within 1 hour");
    world.moveTo(from);
    expect((await tell({ situation: "lost-device" })).answers[0]?.byWhen).toBe("Within 2 hours");
  });

  it("finds rows by own words", async () => {
    const { approveDraft } = await lostLaptops();
    await approveDraft();
    const { answers } = await tell({ situation: "something-else", search: "technician" });
    expect(answers[0]?.what).toBe("Send a technician");
  });
});

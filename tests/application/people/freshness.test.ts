import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { countLights, readLights } from "@/application/matrix/read-lights";
import { contactActs } from "@/application/people/contact-register";
import { listContacts } from "@/application/people/list-contacts";
import { positionActs } from "@/application/people/position-register";
import { saveFreshnessPolicy } from "@/application/people/save-freshness-policy";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const ago = (days: number) => new Date(world.now().getTime() - days * 86_400_000).toISOString();
const path = (value: string, verifiedAt: string | null) => ({ kind: "mobile" as const, value, verifiedAt });

const contact = async (name: string, verifiedAt: string | null) =>
  accepted(await run(world, contactActs.add, { name, paths: [path("+49 171 3920010", verifiedAt)] }, ada)).id;
const kim = await contact("Kim Sample", ago(100));
await contact("Lee Sample", ago(100));
const { id: owner } = accepted(await run(world, positionActs.add, { name: "Owner", holder: kim }, ada));
const { id: audience } = accepted(await run(world, stakeholderActs.add, { name: "Board" }, ada));
const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));
const channel = await app.channel.create({ data: { name: "Gong" } });
const { row } = accepted(
  await run(
    world,
    addRow,
    { matrix, fields: { what: "Alarm", owner, audiences: [audience], channels: [channel.id], freeToSend: true } },
    ada,
  ),
);
const contacts = async () => accepted(await ask(world, listContacts, {}, ada)).contacts;
const light = async () => {
  const { lights, names } = accepted(await ask(world, readLights, { matrix }, ada));
  return { ...lights.find((one) => one.row === row), names };
};

describe("R118: freshness decays by policy", () => {
  it("whoever holds a post that a row names is watched more closely than others", async () => {
    const days = (await contacts()).map(({ name, freshDays }) => [name, freshDays]);
    expect(days).toEqual([
      ["Kim Sample", 90],
      ["Lee Sample", 180],
    ]);
  });

  it("a row whose owner was verified too long ago cannot be carried out now, and the policy decides what too long is", async () => {
    expect(await light()).toMatchObject({ light: "no", reasons: [{ kind: "no-sender", positions: [owner] }] });
    accepted(await run(world, saveFreshnessPolicy, { closeDays: 120, otherDays: 200, revision: 0 }, ada));
    expect(await light()).toMatchObject({ light: "yes", reasons: [] });
    expect(accepted(await ask(world, countLights, { matrices: [matrix] }, ada)).counted).toEqual([
      { matrix, rows: 1, ready: 1 },
    ]);
  });

  it("the policy is not overwritten by somebody who saw an older one", async () => {
    const stale = await run(world, saveFreshnessPolicy, { closeDays: 30, otherDays: 30, revision: 0 }, ada);
    expect(stale).toMatchObject({ refusal: { code: "stale-revision" } });
  });

  it("a changed number is no longer verified, whatever was said of the old one", async () => {
    const known = (await contacts()).find(({ id }) => id === kim);
    const moved = (known?.paths ?? []).map((one) => ({ ...one, value: "+49 171 3920099" }));
    accepted(
      await run(world, contactActs.save, { id: kim, revision: known?.revision ?? 0, fields: { paths: moved } }, ada),
    );
    expect((await contacts()).find(({ id }) => id === kim)?.paths).toMatchObject([{ verifiedAt: null }]);
    expect((await light()).light).toBe("no");
  });
});

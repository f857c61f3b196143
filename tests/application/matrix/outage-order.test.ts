import { expect, it } from "vitest";
import { analyseOutage } from "@/application/matrix/analyse-outage";
import { createMatrix } from "@/application/matrix/create-matrix";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");

it("R80: things that silence as many rows come in the order of their names, not of their ids", async () => {
  const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));
  const names = Array.from({ length: 12 }, (_, n) => `Service ${String(n).padStart(2, "0")}`);
  const services = await app.service.createManyAndReturn({ data: names.toReversed().map((name) => ({ name })) });
  const needs = services.map(({ id }) => ({ atLeast: 1, of: [id] }));
  const channel = await app.channel.create({ data: { name: "Gong", kind: "alarm", needs } });
  const paths = { create: { kind: "mobile", value: "+44 20 7946 0123" } };
  const holder = await app.contact.create({ data: { name: "Robin Example", paths } });
  const owner = await app.position.create({ data: { name: "Duty manager", holderId: holder.id } });
  const audience = await app.stakeholder.create({ data: { name: "All staff" } });
  const row = { matrixId: matrix, place: 1, createdAt: world.now() };
  await app.row.create({
    data: { ...row, ownerId: owner.id, audienceIds: [audience.id], channelIds: [channel.id] },
  });

  const { rank, switchable } = accepted(await ask(world, analyseOutage, { matrix }, ada));
  const nameOf = new Map(Object.values(switchable).flatMap((all) => all.map(({ id, name }) => [id, name])));
  expect(rank.map(({ id }) => nameOf.get(id))).toEqual(["Robin Example · Duty manager", ...names]);
});

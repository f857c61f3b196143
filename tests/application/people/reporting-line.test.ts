import { expect, it } from "vitest";
import { positionActs } from "@/application/people/position-register";
import { run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");

const post = async (name: string, reportsTo: string | null) =>
  accepted(await run(world, positionActs.add, { name, reportsTo }, ada)).id;
const save = (id: string, reportsTo: string | null) =>
  run(world, positionActs.save, { id, revision: 1, fields: { reportsTo } }, ada);
const superior = async (id: string) => (await app.position.findUniqueOrThrow({ where: { id } })).reportsTo;

const board = await post("Board", null);
const ciso = await post("CISO", board);
const lead = await post("IT lead", ciso);

it("a post cannot report to itself, nor to somebody below it, and is told by which line", async () => {
  const refused = (line: string) => ({
    ok: false,
    refusal: { code: "reports-in-circle", field: "reportsTo", values: { line } },
  });
  expect(await save(ciso, ciso)).toMatchObject(refused("CISO → CISO"));
  expect(await save(board, lead)).toMatchObject(refused("Board → IT lead → CISO → Board"));
  const many = await run(world, positionActs.saveMany, { ids: [lead, board], fields: { reportsTo: ciso } }, ada);
  expect(many).toMatchObject(refused("Board → CISO → Board"));
  expect(await superior(board)).toBeNull();
});

it("two who report to one another at the same moment: one of them is refused", async () => {
  const [left, right] = [await post("Left", null), await post("Right", null)];
  const both = await Promise.all([save(left, right), save(right, left)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

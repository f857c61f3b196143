import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listFindings } from "@/application/matrix/list-findings";
import { contactActs } from "@/application/people/contact-register";
import { listVacancies } from "@/application/people/list-vacancies";
import { positionActs } from "@/application/people/position-register";
import { settleVacancy } from "@/application/people/settle-vacancy";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import { ask, run } from "@/application/runner/run";
import { listWaiting } from "@/application/today/list-waiting";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const contact = async (name: string) => accepted(await run(world, contactActs.add, { name }, ada)).id;
const [kim, lee, max] = [await contact("Kim Sample"), await contact("Lee Sample"), await contact("Max Sample")];
const { id: owner } = accepted(
  await run(world, positionActs.add, { name: "Owner", holder: kim, deputies: [lee, max] }, ada),
);
const { id: party } = accepted(await run(world, stakeholderActs.add, { name: "Supplier", contacts: [kim] }, ada));
const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));
const fields = { what: "Alarm", owner, audiences: [party] };
const { row } = accepted(await run(world, addRow, { matrix, fields }, ada));

const list = async () => accepted(await ask(world, listVacancies, {}, ada)).vacancies;
const findings = async () => {
  const found = accepted(await ask(world, listFindings, { matrix }, ada)).findings;
  return found.filter(({ rule }) => rule === "posts-filled" || rule === "leaver-named").map(({ rule }) => rule);
};

describe("R55, R118: a leaver", () => {
  it("raises a task on every post and party that loses them, with the rows, and shows in the findings at once", async () => {
    expect(await findings()).toEqual([]);
    accepted(await run(world, contactActs.archive, { id: kim, insist: true }, ada));
    expect(await list()).toMatchObject([
      { id: owner, seat: "holder", leaverName: "Kim Sample", proposed: lee, rows: [{ id: row, what: "Alarm" }] },
      { id: party, seat: "contact", proposed: null, rows: [{ id: row }] },
    ]);
    expect(await findings()).toContain("posts-filled");
    const { waiting } = accepted(await ask(world, listWaiting, {}, ada));
    expect(waiting).toContainEqual(expect.objectContaining({ kind: "seats-of-leavers", count: 2 }));
  });

  it("R20: is succeeded by the deputy, which settles task and finding; a successor who has left as well is refused", async () => {
    const seat = { noun: "position", id: owner, leaver: kim } as const;
    const gone = await run(world, settleVacancy, { ...seat, successor: kim }, ada);
    expect(gone).toMatchObject({ refusal: { code: "unknown-reference", field: "successor" } });
    accepted(await run(world, settleVacancy, { ...seat, successor: lee }, ada));
    expect(await app.position.findUniqueOrThrow({ where: { id: owner } })).toMatchObject({
      holderId: lee,
      deputyIds: [max],
    });
    const again = await run(world, settleVacancy, { ...seat, successor: max }, ada);
    expect(again).toMatchObject({ refusal: { code: "nothing-changed" } });
    accepted(await run(world, settleVacancy, { noun: "stakeholder", id: party, leaver: kim, successor: null }, ada));
    expect(await list()).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it("who comes back takes the task away", async () => {
    accepted(await run(world, contactActs.archive, { id: lee, insist: true }, ada));
    expect(await list()).toHaveLength(1);
    accepted(await run(world, contactActs.restore, { id: lee }, ada));
    expect(await list()).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { archiveMatrix } from "@/application/matrix/archive-matrix";
import { saveRow } from "@/application/matrix/save-row";
import { ask, run } from "@/application/runner/run";
import { listWaiting } from "@/application/today/list-waiting";
import type { Actor } from "@/core/access/actor";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const editor = await signedIn(world, "Ada Editor", "isms-manager");
const approver = await signedIn(world, "Cid Approver", "approver");

it("Today names a matrix whose draft cannot be approved, to whoever may mend it, until nothing blocks", async () => {
  const { matrix, rows } = await approvableMatrix(world, editor);
  const blocked = async (reader: Actor = editor) =>
    accepted(await ask(world, listWaiting, {}, reader)).waiting.filter(({ kind }) => kind === "findings-block");
  expect(await blocked()).toEqual([]);

  const write = async (trigger: string) => {
    const { revision } = await app.row.findUniqueOrThrow({ where: { id: rows[0] ?? "" } });
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision, fields: { trigger } }, editor));
  };
  await write("");
  expect(await blocked()).toMatchObject([{ id: matrix, matrix: "Head office", count: 1 }]);
  expect(await blocked(approver)).toEqual([]);
  await write("A confirmed power loss");
  expect(await blocked()).toEqual([]);

  await write("");
  accepted(await run(world, archiveMatrix, { matrix }, editor));
  expect(await blocked()).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { addRows } from "@/application/matrix/add-rows";
import { archiveMatrix } from "@/application/matrix/archive-matrix";
import { archiveRows } from "@/application/matrix/archive-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { duplicateRows } from "@/application/matrix/duplicate-rows";
import { listMatrices } from "@/application/matrix/list-matrices";
import { listRows } from "@/application/matrix/list-rows";
import { moveRows } from "@/application/matrix/move-rows";
import { assembleDocument } from "@/application/matrix/reads";
import { restoreRows } from "@/application/matrix/restore-rows";
import { rowHistory } from "@/application/matrix/row-history";
import { saveMatrix } from "@/application/matrix/save-matrix";
import { saveRow } from "@/application/matrix/save-row";
import { saveRows } from "@/application/matrix/save-rows";
import { ask, run } from "@/application/runner/run";
import { MatrixDocument } from "@/core/matrix/document";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const ben = await signedIn(world, "Ben Example", "isms-manager");

async function matrixWith(...subjects: string[]) {
  const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));
  const rows = subjects.map((what) => ({ what }));
  const added = rows.length ? accepted(await run(world, addRows, { matrix, rows }, ada)).rows : [];
  return { matrix, rows: added.map(({ row }) => row) };
}
const subjects = async (matrix: string) =>
  accepted(await ask(world, listRows, { matrix }, ada)).rows.map(({ what }) => what);
const ledger = async (type: string, rowOrMatrix: string) =>
  (
    await appPool.query(
      `SELECT convert_from(record, 'UTF8')::jsonb AS record FROM ledger.entry
       WHERE convert_from(record, 'UTF8')::jsonb->>'type' = $1 AND convert_from(record, 'UTF8')::jsonb->>'meta' LIKE $2`,
      [type, `%${rowOrMatrix}%`],
    )
  ).rows.map(({ record }) => record);

describe("rows of the live draft", () => {
  it("stand where they were put: after another row, at the start, at the end", async () => {
    const { matrix, rows } = await matrixWith("one", "two");
    await run(world, addRow, { matrix, after: rows[0], fields: { what: "between" } }, ada);
    await run(world, addRow, { matrix, after: null, fields: { what: "first" } }, ada);
    await run(world, addRow, { matrix, fields: { what: "last" } }, ada);
    expect(await subjects(matrix)).toEqual(["first", "one", "between", "two", "last"]);
  });

  it("keep their order when the same gap is used a hundred times", async () => {
    const { matrix, rows } = await matrixWith("one", "two");
    for (let n = 0; n < 100; n++)
      accepted(await run(world, addRow, { matrix, after: rows[0], fields: { what: `${n}` } }, ada));
    const expected = ["one", ...Array.from({ length: 100 }, (_, n) => `${99 - n}`), "two"];
    expect((await assembleDocument(app, matrix))?.rows.map(({ what }) => what)).toEqual(expected);
  });

  it("can be moved together and copied", async () => {
    const { matrix, rows } = await matrixWith("one", "two", "three");
    accepted(await run(world, moveRows, { matrix, rows: [rows[2], rows[1]] as string[], after: null }, ada));
    expect(await subjects(matrix)).toEqual(["three", "two", "one"]);
    accepted(await run(world, duplicateRows, { matrix, rows: [rows[2], rows[1]] as string[] }, ada));
    expect(await subjects(matrix)).toEqual(["three", "two", "three", "two", "one"]);
  });

  it("that are archived leave the draft and come back where they stood", async () => {
    const { matrix, rows } = await matrixWith("one", "two", "three");
    accepted(await run(world, archiveRows, { matrix, rows: [rows[1]] as string[] }, ada));
    expect(await subjects(matrix)).toEqual(["one", "three"]);
    accepted(await run(world, restoreRows, { matrix, rows: [rows[1]] as string[] }, ada));
    expect(await subjects(matrix)).toEqual(["one", "two", "three"]);
  });

  it("assemble into a valid matrix document", async () => {
    const { matrix } = await matrixWith("one", "two");
    expect(MatrixDocument.safeParse(await assembleDocument(app, matrix)).success).toBe(true);
  });

  it("name only register entries that exist", async () => {
    const { rows } = await matrixWith("one");
    const edit = { row: rows[0] as string, revision: 1, fields: { owner: rows[0] as string } };
    expect(await run(world, saveRow, edit, ada)).toMatchObject({ refusal: { code: "unknown-reference" } });
  });

  it("of an archived matrix cannot be changed", async () => {
    const { matrix, rows } = await matrixWith("one");
    accepted(await run(world, archiveMatrix, { matrix }, ada));
    const edit = { row: rows[0] as string, revision: 1, fields: { what: "other" } };
    expect(await run(world, saveRow, edit, ada)).toMatchObject({ refusal: { code: "matrix-archived" } });
    expect(await run(world, addRow, { matrix }, ada)).toMatchObject({ refusal: { code: "matrix-archived" } });
  });
});

describe("saving a row", () => {
  it("writes the fields, the history and one ledger entry in the stream of the person", async () => {
    const { matrix, rows } = await matrixWith("before");
    const row = rows[0] as string;
    accepted(await run(world, saveRow, { row, revision: 1, fields: { what: "after", freeToSend: true } }, ada));
    const { lines } = accepted(await ask(world, rowHistory, { row }, ada));
    expect(lines).toContainEqual(
      expect.objectContaining({ by: "Ada Example", field: "what", before: "before", after: "after" }),
    );
    const [entry] = await ledger("matrix.row-saved", row);
    expect(entry).toMatchObject({ kind: "edits", actor: `person:${ada.id}`, meta: { matrix, row, revision: "2" } });
    expect(Object.keys(entry.sd).sort()).toEqual(["freeToSend", "what"]);
    expect(JSON.stringify(entry)).not.toContain("after");
  });

  it("joins edits of different fields that two people began at the same time", async () => {
    const { matrix, rows } = await matrixWith("what");
    const row = rows[0] as string;
    const edits = [
      run(world, saveRow, { row, revision: 1, fields: { notes: "by Ada" }, base: { notes: "" } }, ada),
      run(world, saveRow, { row, revision: 1, fields: { cadence: "by Ben" }, base: { cadence: "" } }, ben),
    ];
    for (const edit of await Promise.all(edits)) accepted(edit);
    const [saved] = (await assembleDocument(app, matrix))?.rows ?? [];
    expect(saved).toMatchObject({ what: "what", notes: "by Ada", cadence: "by Ben" });
  });

  it("never lets one of twenty racing edits of one field get lost unnoticed", async () => {
    const { matrix, rows } = await matrixWith("start");
    const row = rows[0] as string;
    const edits = Array.from({ length: 20 }, (_, n) =>
      run(
        world,
        saveRow,
        { row, revision: 1, fields: { what: `edit ${n}` }, base: { what: "start" } },
        n % 2 ? ada : ben,
      ),
    );
    const outcomes = await Promise.all(edits);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await subjects(matrix)).toEqual([`edit ${winner}`]);
    for (const [n, outcome] of outcomes.entries())
      if (!outcome.ok)
        expect(outcome.refusal).toMatchObject({
          code: "stale-revision",
          conflict: {
            revision: 2,
            by: winner % 2 ? "Ada Example" : "Ben Example",
            fields: { what: { mine: `edit ${n}`, theirs: `edit ${winner}` } },
          },
        });
  });

  it("never overwrites what the editor has not seen, even when their copy of the row is fresh", async () => {
    const { rows } = await matrixWith("start");
    const row = rows[0] as string;
    accepted(await run(world, saveRow, { row, revision: 1, fields: { what: "by Ben" } }, ben));
    const kept = { row, revision: 2, fields: { what: "typed yesterday" }, base: { what: "start" } };
    expect(await run(world, saveRow, kept, ada)).toMatchObject({
      refusal: { conflict: { by: "Ben Example", fields: { what: { mine: "typed yesterday", theirs: "by Ben" } } } },
    });
  });

  it("as a block saves what it can and brings back both values of the rest", async () => {
    const { matrix, rows } = await matrixWith("one", "two");
    const [first, second] = rows as [string, string];
    accepted(await run(world, saveRow, { row: second, revision: 1, fields: { what: "by Ben" } }, ben));
    const edits = [
      { row: first, revision: 1, fields: { what: "by Ada" }, base: { what: "one" } },
      { row: second, revision: 1, fields: { what: "by Ada" }, base: { what: "two" } },
    ];
    const { saved, contested } = accepted(await run(world, saveRows, { matrix, edits }, ada));
    expect(saved).toEqual([{ row: first, revision: 2 }]);
    expect(contested).toMatchObject([{ row: second, conflict: { by: "Ben Example" } }]);
    expect(await subjects(matrix)).toEqual(["by Ada", "by Ben"]);
  });

  it("says so when the values are the same already", async () => {
    const { rows } = await matrixWith("one");
    const edit = { row: rows[0] as string, revision: 1, fields: { what: "one" } };
    expect(await run(world, saveRow, edit, ada)).toMatchObject({ refusal: { code: "nothing-changed" } });
  });
});

describe("the list of rows", () => {
  it("finds words in texts and in the names of owners, filters, sorts and cuts", async () => {
    const { matrix, rows } = await matrixWith("Breach notice", "Newsletter 100%", "Phishing warning");
    const owner = world.newId();
    await app.position.create({ data: { id: owner, name: "Data Protection Officer" } });
    accepted(
      await run(world, saveRow, { row: rows[0] as string, revision: 1, fields: { owner, direction: "external" } }, ada),
    );
    const list = async (more: object) => accepted(await ask(world, listRows, { matrix, ...more }, ada));
    const whats = async (more: object) => (await list(more)).rows.map(({ what }) => what);
    expect(await whats({ search: "protection notice" })).toEqual(["Breach notice"]);
    expect(await whats({ search: "100%" })).toEqual(["Newsletter 100%"]);
    expect(await whats({ search: "%" })).toEqual(["Newsletter 100%"]);
    expect(await whats({ direction: "external" })).toEqual(["Breach notice"]);
    expect(await whats({ owner })).toEqual(["Breach notice"]);
    expect(await whats({ sort: "what", descending: true, limit: 2 })).toEqual(["Phishing warning", "Newsletter 100%"]);
    expect(await list({ offset: 1, limit: 1 })).toMatchObject({ total: 3 });
    expect((await list({})).names).toEqual({ [owner]: "Data Protection Officer" });
  });

  it("says what the reader may do", async () => {
    const { matrix } = await matrixWith();
    const carl = await signedIn(world, "Carl Example", "auditor");
    expect(accepted(await ask(world, listRows, { matrix }, carl)).may).toEqual({ edit: false });
    expect(accepted(await ask(world, listRows, { matrix }, ada)).may).toEqual({ edit: true });
    expect(await run(world, addRow, { matrix }, carl)).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});

describe("a matrix", () => {
  it("can be renamed, and a stale rename shows both names", async () => {
    const { matrix } = await matrixWith();
    accepted(await run(world, saveMatrix, { matrix, revision: 1, fields: { name: "Berlin" } }, ada));
    expect(await run(world, saveMatrix, { matrix, revision: 1, fields: { name: "Hamburg" } }, ben)).toMatchObject({
      refusal: { conflict: { by: "Ada Example", fields: { name: { mine: "Hamburg", theirs: "Berlin" } } } },
    });
    const { matrices } = accepted(await ask(world, listMatrices, {}, ada));
    expect(matrices).toContainEqual(expect.objectContaining({ id: matrix, name: "Berlin", rows: 0, inForce: null }));
  });
});

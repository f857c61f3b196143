import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listTerms } from "@/application/organisation/list-terms";
import { takeShippedTerms } from "@/application/organisation/take-shipped-terms";
import { termActs } from "@/application/organisation/term-register";
import { ask, run } from "@/application/runner/run";
import { shippedTerms } from "@/core/organisation/shipped-terms";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const list = async (which: "environment" | "incident-class") =>
  accepted(await ask(world, listTerms, { list: which }, ada)).terms;

describe("lists", () => {
  it("take over what Tocsin ships once, and keep what is there", async () => {
    accepted(await run(world, termActs.add, { name: "HOME", list: "environment", meaning: "Ours" }, ada));
    const { added } = accepted(await run(world, takeShippedTerms, { list: "environment" }, ada));
    expect(added).toBe(shippedTerms.environment.length - 1);
    expect((await list("environment")).filter(({ name }) => /home/i.test(name))).toMatchObject([{ meaning: "Ours" }]);
    expect(await run(world, takeShippedTerms, { list: "environment" }, ada)).toMatchObject({
      refusal: { code: "nothing-changed" },
    });
  });

  it("know which rows use a word, and a merge renames it there with history", async () => {
    const add = async (name: string) =>
      accepted(await run(world, termActs.add, { name, list: "incident-class" }, ada)).id;
    const [kept, gone] = [await add("Extortion"), await add("Blackmail")];
    const { matrix } = accepted(await run(world, createMatrix, { name: "One" }, ada));
    const { row } = accepted(
      await run(world, addRow, { matrix, fields: { what: "Tell", scenario: "Blackmail" } }, ada),
    );
    expect((await list("incident-class")).find(({ id }) => id === gone)).toMatchObject({ uses: 1 });
    expect(accepted(await ask(world, termActs.uses, { id: gone }, ada))).toMatchObject([
      { id: row, field: "scenario" },
    ]);
    expect(await run(world, termActs.archive, { id: gone }, ada)).toMatchObject({ refusal: { code: "still-used" } });

    accepted(await run(world, termActs.merge, { kept, gone: [gone] }, ada));
    expect(await app.row.findUniqueOrThrow({ where: { id: row } })).toMatchObject({ scenario: "Extortion" });
    const change = { noun: "row", recordId: row, field: "scenario", before: { equals: "Blackmail" } };
    expect(await app.change.count({ where: change })).toBe(1);
  });
});

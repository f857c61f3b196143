import { describe, expect, it } from "vitest";
import { channelActs } from "@/application/channels/channel-register";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { assembleDocument } from "@/application/matrix/reads";
import { listTerms } from "@/application/organisation/list-terms";
import { takeShippedTerms } from "@/application/organisation/take-shipped-terms";
import { termActs } from "@/application/organisation/term-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import { ask, run } from "@/application/runner/run";
import { shippedTermsIn } from "@/core/organisation/shipped-terms";
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
    expect(added).toBe(shippedTermsIn("en", "environment").length - 1);
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

  it("R17: a classification level that is renamed keeps its rows, channels and audiences, with history", async () => {
    const level = accepted(await run(world, termActs.add, { name: "Secret", list: "classification" }, ada)).id;
    const { matrix } = accepted(await run(world, createMatrix, { name: "Two" }, ada));
    const { row } = accepted(
      await run(world, addRow, { matrix, fields: { what: "Tell", classification: "Secret" } }, ada),
    );
    const { id: channel } = accepted(await run(world, channelActs.add, { name: "Courier", ceiling: "Secret" }, ada));
    const { id: party } = accepted(await run(world, stakeholderActs.add, { name: "Board", needToKnow: "Secret" }, ada));
    accepted(await run(world, termActs.save, { id: level, revision: 1, fields: { name: "Top secret" } }, ada));
    expect(await app.row.findUniqueOrThrow({ where: { id: row } })).toMatchObject({ classification: "Top secret" });
    expect(await app.channel.findUniqueOrThrow({ where: { id: channel } })).toMatchObject({ ceiling: "Top secret" });
    expect(await app.stakeholder.findUniqueOrThrow({ where: { id: party } })).toMatchObject({
      needToKnow: "Top secret",
    });
    const document = await assembleDocument(app, matrix);
    expect(document?.classifications).toContain(document?.rows[0]?.classification);
    expect(
      await app.change.count({ where: { recordId: row, field: "classification", before: { equals: "Secret" } } }),
    ).toBe(1);
  });
});

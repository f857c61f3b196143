import { describe, expect, it } from "vitest";
import { addComment } from "@/application/matrix/add-comment";
import { listComments } from "@/application/matrix/list-comments";
import { settleComment } from "@/application/matrix/settle-comment";
import { submitVersion } from "@/application/matrix/submit-version";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const cleo = await enrolledPerson(app, ["approver"], world.now(), "Cleo Approver");
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

describe("comments", () => {
  it("stand at a cell with their answers until somebody settles them", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const [row = ""] = rows;
    const { comment } = accepted(
      await run(world, addComment, { matrix, row, field: "trigger", text: "Who confirms at night?" }, cleo.actor),
    );
    accepted(await run(world, addComment, { matrix, answers: comment, text: "The deputy." }, ada));
    const list = async () => accepted(await ask(world, listComments, { matrix, row }, ada)).threads;
    expect(await list()).toMatchObject([
      {
        row,
        field: "trigger",
        by: "Cleo Approver",
        settledAt: null,
        answers: [{ text: "The deputy.", by: "Ada Editor" }],
      },
    ]);
    accepted(await run(world, settleComment, { comment }, ada));
    expect(await list()).toMatchObject([{ settledBy: "Ada Editor" }]);
    expect(code(await run(world, settleComment, { comment }, ada))).toBe("nothing-changed");
    accepted(await run(world, settleComment, { comment, settled: false }, ada));
    expect(await list()).toMatchObject([{ settledBy: null }]);
  });

  it("tell a person who is mentioned once by mail, and on Today until they are settled", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const said = { matrix, row: rows[0], text: "Please look", mentions: [cleo.id, cleo.id] };
    const { comment } = accepted(await run(world, addComment, said, ada));
    expect(await app.notice.findMany({ where: { key: { contains: comment } } })).toMatchObject([
      { kind: "comment-mention", payload: { comment, person: cleo.id } },
    ]);
    const waiting = async () => (await findWaiting(app, cleo.actor, world.now())).filter(({ id }) => id === comment);
    expect(await waiting()).toMatchObject([{ kind: "comment-mention", by: "Ada Editor" }]);
    accepted(await run(world, settleComment, { comment }, cleo.actor));
    expect(await waiting()).toEqual([]);
  });

  it("on a version follow into the next one until they are settled", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const first = accepted(await run(world, submitVersion, { matrix }, ada));
    const pinned = { matrix, row: rows[0], field: "what" as const, version: first.version, text: "Too short" };
    const { comment } = accepted(await run(world, addComment, pinned, cleo.actor));
    await app.version.update({
      where: { id: first.version },
      data: { status: "returned", decidedBy: cleo.id, decidedAt: world.now(), comment: "See there" },
    });
    const second = accepted(await run(world, submitVersion, { matrix }, ada));
    const shown = async () =>
      accepted(await ask(world, listComments, { matrix, version: second.version }, cleo.actor)).threads;
    expect(await shown()).toMatchObject([{ id: comment, version: 1 }]);
    accepted(await run(world, settleComment, { comment }, cleo.actor));
    expect(await shown()).toEqual([]);
  });

  it("are refused on rows of another matrix and for people who cannot take part", async () => {
    const [one, other] = [await approvableMatrix(world, ada), await approvableMatrix(world, ada)];
    const text = "Lost";
    expect(code(await run(world, addComment, { matrix: one.matrix, row: other.rows[0], text }, ada))).toBe("not-found");
    const stranger = await signedIn(world, "Sam Stranger", "staff");
    const mention = { matrix: one.matrix, text, mentions: [stranger.id] };
    expect(code(await run(world, addComment, mention, ada))).toBe("unknown-reference");
  });
});

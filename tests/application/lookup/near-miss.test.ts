import { describe, expect, it } from "vitest";
import { listNotes } from "@/application/lookup/list-notes";
import { noteNearMiss } from "@/application/lookup/note-near-miss";
import { settleNote } from "@/application/lookup/settle-note";
import { witnessNotes } from "@/application/lookup/witness-notes";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { notesADay } from "@/core/lookup/near-miss";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const sam = await signedIn(world, "Sam Staff", "staff");
const visitor = { kind: "visitor" } as const;
const note = (text: string) => run(world, noteNearMiss, { text }, visitor);
const witness = () => run(world, witnessNotes, {}, { kind: "system", id: "witness" });
const entries = async () => {
  const { rows } = await appPool.query("SELECT convert_from(record, 'UTF8') AS record FROM ledger.entry");
  return rows.map(({ record }) => JSON.parse(record)).filter(({ type }) => type.includes("near-miss"));
};

describe("a near miss noted without an account (R8)", () => {
  it("keeps the words and the day, and nothing that tells who wrote it", async () => {
    const { note: id } = accepted(await note("The door to the server room stood open."));
    expect(await app.nearMissNote.findUniqueOrThrow({ where: { id } })).toEqual({
      id,
      day: "2026-11-22",
      text: "The door to the server room stood open.",
      readAt: null,
      witnessed: false,
    });
    expect(await entries()).toEqual([]);
  });

  it("is counted in the ledger once its day has ended, with the others and without its time", async () => {
    await note("The alarm did not ring.");
    expect(await witness()).toMatchObject({ refusal: { code: "nothing-changed" } });
    world.moveTo("2026-11-23T00:30:00.000Z");
    accepted(await witness());
    expect(await entries()).toMatchObject([
      { type: "lookup.near-misses-counted", actor: "system:witness", meta: { day: "2026-11-22", count: "2" }, sd: {} },
    ]);
    expect(await witness()).toMatchObject({ refusal: { code: "nothing-changed" } });
  });

  it("waits for those who look after security until one of them has read it; staff cannot read it", async () => {
    const { note: id } = accepted(await note("A stranger held the door."));
    const waits = async () =>
      (await findWaiting(app, ada, world.now())).some(({ kind }) => kind === "near-misses-noted");
    expect(await waits()).toBe(true);
    expect(await ask(world, listNotes, {}, sam)).toMatchObject({ refusal: { code: "not-allowed" } });
    const { notes } = accepted(await ask(world, listNotes, {}, ada));
    for (const unread of notes.filter(({ read }) => !read))
      accepted(await run(world, settleNote, { note: unread.id }, ada));
    expect(await waits()).toBe(false);
    expect(await run(world, settleNote, { note: id }, ada)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("is found again however many there are, page by page", async () => {
    await app.nearMissNote.createMany({
      data: Array.from({ length: 60 }, (_, nth) => ({ day: "2026-11-01", text: `Note ${nth}`, readAt: world.now() })),
    });
    const first = accepted(await ask(world, listNotes, {}, ada));
    const second = accepted(await ask(world, listNotes, { page: 2 }, ada));
    expect(first.notes).toHaveLength(first.pageSize);
    const texts = [...first.notes, ...second.notes].map(({ text }) => text);
    expect(new Set(texts).size).toBe(first.total);
  });

  it("is refused when empty, and when more came today than people write", async () => {
    expect(await note("   ")).toMatchObject({ refusal: { code: "invalid-input" } });
    world.moveTo("2026-11-23T09:00:00.000Z");
    await app.nearMissNote.createMany({
      data: Array.from({ length: notesADay }, () => ({ day: "2026-11-23", text: "x" })),
    });
    expect(await note("One more")).toMatchObject({ refusal: { code: "notes-full" } });
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { channelActs } from "@/application/channels/channel-register";
import { serviceActs } from "@/application/channels/service-register";
import { termActs } from "@/application/organisation/term-register";
import { contactActs } from "@/application/people/contact-register";
import { positionActs } from "@/application/people/position-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import { findSubject } from "@/application/privacy/subject";
import { type Noun, nouns, type Reference, references } from "@/application/registers/references";
import { names } from "@/application/registers/uses";
import { run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, superuserPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");

const acts = {
  position: positionActs,
  stakeholder: stakeholderActs,
  contact: contactActs,
  channel: channelActs,
  service: serviceActs,
  term: termActs,
};
let count = 0;
async function entry(noun: Noun, fields: object = {}): Promise<{ id: string; name: string }> {
  const name = `${noun} ${++count}`;
  return {
    id: accepted(await run(world, acts[noun].add as typeof positionActs.add, { name, ...fields }, ada)).id,
    name,
  };
}

describe("whatever names a merged entry names the one that stays:", () => {
  const places = nouns.flatMap((noun) =>
    references[noun].map((reference) => [noun, `${reference.table}.${reference.column}`, reference] as const),
  );

  it.each(places)("%s in %s", async (noun, _, reference) => {
    const list = reference.list ? { list: reference.list } : {};
    const [kept, gone] = [await entry(noun, list), await entry(noun, list)];
    const place = await plant(reference, noun === "term" ? gone.name : gone.id, gone.id);
    accepted(await run(world, acts[noun].merge, { kept: kept.id, gone: [gone.id] }, ada));
    expect(await naming(reference, gone.id)).toBe(0);
    expect(await naming(reference, kept.id)).toBe(1);
    if (!reference.told) return;
    const { rows } = await superuserPool.query(
      `SELECT FROM "Change" WHERE noun = $1 AND field = $2 AND "recordId" = $3`,
      [reference.told.noun, reference.told.field, place],
    );
    expect(rows.length).toBe(1);
  });
});

/** Adds a record that names an entry in this place, with anything in whatever else it must have; gives the id of its history. */
async function plant({ table, column, holds, part }: Reference, value: string, id: string): Promise<string> {
  const held = {
    ...{ one: id, list: [id], texts: [id], live: `See {{position:${id}}}.`, word: value, words: [value] },
    needs: JSON.stringify([{ atLeast: 1, of: [id] }]),
    filter: JSON.stringify({ filter: { [part ?? ""]: value } }),
  }[holds];
  const matrixId = await insert("Matrix", {});
  const contactId = await insert("Contact", {});
  const listId = await insert("ReviewList", {});
  const record = await insert(table, {
    ...{ matrixId, contactId, listId, state: "waiting", scope: "position" },
    [column]: held,
  });
  return { RolloutStep: matrixId, ContactPath: contactId }[table as "RolloutStep"] ?? record;
}

const anything: Readonly<Record<string, () => unknown>> = {
  ...{ uuid: randomUUID, text: randomUUID, jsonb: () => "{}", bool: () => false, _text: () => [], _uuid: () => [] },
  ...{ int4: () => 1, float8: () => 1, timestamptz: () => new Date("2026-01-05T09:00:00Z") },
};

async function insert(table: string, given: Readonly<Record<string, unknown>>): Promise<string> {
  const { rows: columns } = await superuserPool.query<{ name: string; type: string; needed: boolean }>(
    `SELECT column_name AS name, udt_name AS type, is_nullable = 'NO' AND column_default IS NULL AS needed
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const record = Object.fromEntries(
    columns.flatMap(({ name, type, needed }) =>
      name in given ? [[name, given[name]]] : needed ? [[name, anything[type]?.()]] : [],
    ),
  );
  const fields = Object.keys(record);
  const client = await superuserPool.connect();
  try {
    // What the record belongs to need not be there.
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO "${table}" (${fields.map((field) => `"${field}"`)}) VALUES (${fields.map((_, n) => `$${n + 1}`)})`,
      Object.values(record),
    );
  } finally {
    await client.query("RESET session_replication_role");
    client.release();
  }
  return String(record.id ?? "");
}

async function naming(reference: Reference, id: string): Promise<number> {
  const { rows } = await superuserPool.query(
    `SELECT FROM "${reference.table}" t WHERE ${names(reference, `'${id}'::uuid`)}`,
  );
  return rows.length;
}

describe("the entry that stays", () => {
  it("takes over what it does not say itself, and its history says from whom", async () => {
    const boss = await entry("position");
    const kept = await entry("position", { department: "Safety" });
    const gone = await entry("position", { department: "Security", notes: "Until June", reportsTo: boss.id });
    const fool = await entry("position", { reportsTo: kept.id });
    accepted(await run(world, positionActs.merge, { kept: kept.id, gone: [fool.id, gone.id] }, ada));
    const post = await app.position.findUniqueOrThrow({ where: { id: kept.id } });
    expect(post).toMatchObject({ department: "Safety", notes: "Until June", reportsTo: boss.id });
    const history = await app.change.findMany({ where: { recordId: kept.id, field: "tookIn" } });
    expect(history.map(({ after }) => after)).toEqual([[fool.name, gone.name]]);
  });

  it("ends the line where two posts of one line become one: no circle, whichever of them stays", async () => {
    for (const stays of ["upper", "lower"] as const) {
      const boss = await entry("position");
      const upper = await entry("position", { reportsTo: boss.id });
      const between = await entry("position", { reportsTo: upper.id });
      const lower = await entry("position", { reportsTo: between.id });
      const [kept, gone] = stays === "upper" ? [upper, lower] : [lower, upper];
      accepted(await run(world, positionActs.merge, { kept: kept.id, gone: [gone.id] }, ada));
      const found = await app.position.findMany({ where: { id: { in: [kept.id, between.id] } } });
      const line = new Map(found.map(({ id, reportsTo }) => [id, reportsTo]));
      expect([stays, line.get(between.id), line.get(kept.id)]).toEqual([stays, kept.id, boss.id]);
    }
  });

  it("takes no superior over who reports to it", async () => {
    const top = await entry("position");
    const between = await entry("position", { reportsTo: top.id });
    const lower = await entry("position", { reportsTo: between.id });
    accepted(await run(world, positionActs.merge, { kept: top.id, gone: [lower.id] }, ada));
    expect(await app.position.findUniqueOrThrow({ where: { id: top.id } })).toMatchObject({ reportsTo: null });
  });

  it("is asked about once in a list to review, while a signed list stays as it was", async () => {
    const [kept, gone] = [await entry("contact"), await entry("contact")];
    const listId = await insert("ReviewList", {});
    const signed = await insert("ReviewList", { signedAt: new Date("2026-01-05T09:00:00Z") });
    for (const [list, contactId] of [
      [listId, kept.id],
      [listId, gone.id],
      [signed, gone.id],
    ])
      await insert("ReviewItem", { listId: list, contactId });
    accepted(await run(world, contactActs.merge, { kept: kept.id, gone: [gone.id] }, ada));
    const items = await app.reviewItem.findMany({ where: { listId: { in: [listId, signed] } } });
    expect(items.map((item) => [item.listId, item.contactId]).sort()).toEqual(
      [
        [listId, kept.id],
        [signed, gone.id],
      ].sort(),
    );
  });

  it("R118: is kept by the staff list or the provider from then on, as its duplicate was", async () => {
    const [kept, gone] = [await entry("contact"), await entry("contact")];
    await app.contact.update({ where: { id: gone.id }, data: { userName: "kim@example.com", externalId: "4711" } });
    accepted(await run(world, contactActs.merge, { kept: kept.id, gone: [gone.id] }, ada));
    expect(await app.contact.findUnique({ where: { userName: "kim@example.com" } })).toMatchObject({
      ...{ id: kept.id, externalId: "4711" },
    });
  });

  it("takes its duplicates along when somebody has it erased, unless they were brought back", async () => {
    const [kept, gone] = [await entry("contact"), await entry("contact")];
    accepted(await run(world, contactActs.merge, { kept: kept.id, gone: [gone.id] }, ada));
    expect((await findSubject(app, "contact", kept.id))?.contacts).toEqual(expect.arrayContaining([kept.id, gone.id]));
    accepted(await run(world, contactActs.restore, { id: gone.id }, ada));
    expect((await findSubject(app, "contact", kept.id))?.contacts).toEqual([kept.id]);
  });
});

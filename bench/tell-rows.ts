import { createHash, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { page } from "@/app/tell/frame";
import { answer } from "@/app/tell/views";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { ask } from "@/application/runner/run";
import { situations } from "@/core/lookup/situation";
import { canonical } from "@/core/shared/canonical";
import { openDatabase } from "@/platform/database/client";
import { largeDocument } from "./outage";
import { withDatabase } from "./support/database";

const times = 1_000;

/**
 * Measures the server time of one answer of the look-up, from the question to the finished page, with matrices of
 * growing size in force (target: p95 under 20 ms with 5,000 rows), and the first answer after a version came into force.
 */
await withDatabase(async (url) => {
  const database = openDatabase(url);
  for (const rows of [100, 5_000, 10_000]) {
    const matrix = await database.matrix.create({ data: { name: `Matrix of ${rows}`, createdAt: new Date() } });
    await publish(database, matrix.id, rows);
    const first = await measure(database, 0);
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) taken.push(await measure(database, time));
    taken.sort((a, b) => a - b);
    const at = (share: number) => (taken[Math.floor(taken.length * share)] ?? 0).toFixed(1);
    console.log(`${rows} rows: median ${at(0.5)} ms, p95 ${at(0.95)} ms; first answer ${first.toFixed(0)} ms`);
    await database.matrix.update({ where: { id: matrix.id }, data: { archivedAt: new Date() } });
  }
  await database.$disconnect();
});

type Database = ReturnType<typeof openDatabase>;

/** Puts a version of so many rows into force; every second row speaks of a situation. */
async function publish(database: Database, matrixId: string, rows: number): Promise<void> {
  const document = largeDocument(rows, 200, 300);
  for (const [at, row] of document.rows.entries()) {
    row.trigger = at % 2 ? `Device ${at} fails` : `A laptop is lost or stolen at desk ${at}, a journalist rings`;
    row.what = `Message ${at}`;
  }
  // Contacts are looked up in the register, whose ids are UUIDs.
  const contacts = new Map(document.contacts.map(({ id }) => [id, randomUUID()]));
  await database.contact.createMany({
    data: [...contacts].map(([name, id]) => ({ id, name, published: true, zone: "Europe/Berlin", reachable: "24/7" })),
  });
  const text = canonical(document).replace(/"person-\d+"/g, (quoted) => `"${contacts.get(quoted.slice(1, -1))}"`);
  const now = new Date();
  const version = {
    ...{ id: randomUUID(), matrixId, number: 1, status: "approved", document: text },
    ...{ sha256: createHash("sha256").update(text, "utf8").digest("hex"), submittedBy: randomUUID() },
    ...{ submittedAt: now, decidedBy: randomUUID(), decidedAt: now, effectiveFrom: now },
  };
  await database.version.create({ data: version });
}

async function measure(database: Database, time: number): Promise<number> {
  const situation = situations[time % situations.length] ?? "breach";
  const world = { database, now: () => new Date(), newId: randomUUID };
  const start = performance.now();
  const told = await ask(world, whomToTell, { situation }, { kind: "visitor" });
  if (!told.ok) throw new Error(told.refusal.code);
  const { answers, bulletins, sites, stamps, organisation, zone } = told.value;
  const body = answer({ situation, search: "", language: "en" }, { answers, bulletins, sites, several: false });
  page({
    ...{ reader: { language: "en", theme: "light", nonce: "x" }, title: "Whom do I tell?", organisation, zone, stamps },
    ...{ now: world.now(), inLanguage: () => "/tell", body },
  });
  return performance.now() - start;
}

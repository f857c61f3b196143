import { afterEach, expect, it } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { recordDrill } from "@/application/backup/record-drill";
import { run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { anyEntry, append } from "../../support/ledger";
import { testWorld } from "../../support/world";

const { app, appUrl, appPool } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app);
const token = "a token that is long enough".replaceAll(" ", "-");
afterEach(() => {
  delete process.env.TOCSIN_METRICS_TOKEN;
});
const metrics = (authorization?: string) =>
  GET(new Request("https://tocsin.example.com/api/metrics", authorization ? { headers: { authorization } } : {}));

it("is not there without a token in the settings, or with one that could be guessed", async () => {
  expect((await metrics(`Bearer ${token}`)).status).toBe(404);
  process.env.TOCSIN_METRICS_TOKEN = "short";
  expect((await metrics("Bearer short")).status).toBe(404);
});

it("is for whoever has the token", async () => {
  process.env.TOCSIN_METRICS_TOKEN = token;
  for (const wrong of [undefined, "Bearer", "Bearer other", `Basic ${token}`, `Bearer ${token}x`])
    expect((await metrics(wrong)).status).toBe(401);
  expect((await metrics(`Bearer ${token}`)).status).toBe(200);
});

it("counts entries, checkpoints, backups, drills and the outbox in the format of Prometheus", async () => {
  process.env.TOCSIN_METRICS_TOKEN = token;
  await append(appPool, [anyEntry(world.newId()), anyEntry(world.newId())]);
  const drill = { sha256: "ab".repeat(32), takenAt: "2026-11-20T09:00:00.000Z", sound: true, entries: 2, problems: 0 };
  accepted(await run(world, recordDrill, { ...drill, packed: null, seconds: 3 }, { kind: "system", id: "terminal" }));
  const text = await (await metrics(`Bearer ${token}`)).text();
  expect(text).toContain("\ntocsin_ledger_entries 3\n");
  expect(text).toContain("\ntocsin_drill_sound 1\n");
  expect(text).toContain('\ntocsin_outbox_notices{state="dead"} 0\n');
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) tocsin_[a-z_]+ .+|tocsin_[a-z_]+(\{[a-z]+="[^"]*"\})? \d+(\.\d+)?)$/);
});

import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleDocument } from "@/application/matrix/reads";
import { seedDemo } from "@/cli/demo/seed";
import { meansEverybody } from "@/core/people/everybody";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";

const { app, appUrl, appPool } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-demo-"));
const now = new Date("2026-11-22T08:00:00Z");
const counts = async () => (await appPool.query("SELECT sum(n)::int AS entries FROM ledger.stream")).rows[0].entries;

describe("the sample organisation", () => {
  it("has a believable matrix with versions over fourteen months, all through the real commands", async () => {
    const people = accepted(await seedDemo(appUrl, folder, now));
    expect(Object.keys(people)).toHaveLength(8);
    expect(statSync(join(folder, "demo-sign-ins.json")).mode & 0o777).toBe(0o600);

    const matrix = await app.matrix.findFirstOrThrow();
    const document = await assembleDocument(app, matrix.id);
    expect(document?.rows.length).toBeGreaterThanOrEqual(40);
    const vacant = document?.positions.filter(({ holder, name }) => holder === null && !meansEverybody(name));
    // Its holder left twelve days ago; the task to follow waits under Joiners and leavers.
    expect(vacant?.map(({ name }) => name)).toEqual(["Third-party coordinator"]);
    const versions = await app.version.findMany({ orderBy: { number: "asc" } });
    expect(versions.map(({ status }) => status)).toEqual([
      "returned",
      "superseded",
      "superseded",
      "superseded",
      "approved",
      "in-review",
    ]);
    const months = (now.getTime() - (versions[0]?.submittedAt.getTime() ?? 0)) / (30 * 86_400_000);
    expect(months).toBeGreaterThan(13.5);
    expect((await app.organisation.findFirstOrThrow()).demo).toBe(true);
    expect(await app.communication.count()).toBeGreaterThan(30);
    expect(await app.original.count()).toBeGreaterThan(20);
  });

  it("changes nothing when it is asked for again", async () => {
    const before = await counts();
    const again = accepted(await seedDemo(appUrl, folder, now));
    expect(Object.keys(again)).toHaveLength(8);
    expect(await counts()).toBe(before);
  });
});

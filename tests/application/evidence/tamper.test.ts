import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { publicPem } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, unpackPack } from "../../support/evidence";
import { anyMutation, judgeFiles, mutate } from "../../support/pack-mutations";
import { testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-tamper-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, { TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: folder });
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const { owner, matrix } = await provenMatrix(world);
const { path } = await builtPack(world, owner, { matrix });
const { files } = unpackPack(path, join(folder, "pack"));
const keyPem = publicPem(currentSecrets().signing.pack);

it("no change to any file of a pack goes unseen, nor one that was signed again where the log commits to the file", async () => {
  expect((await judgeFiles(files, keyPem)).problems).toEqual([]);
  await fc.assert(
    fc.asyncProperty(anyMutation, async (mutation) => {
      const changed = mutate(files, mutation);
      fc.pre(changed !== undefined);
      if (changed) expect((await judgeFiles(changed, keyPem)).sound).toBe(false);
    }),
    { numRuns: 200 },
  );
});

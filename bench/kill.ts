import { join } from "node:path";
import { createToken } from "@/application/access/create-token";
import { run } from "@/application/runner/run";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { readSecrets } from "@/platform/secrets";
import { realWorld } from "@/platform/world";
import "./support/environment";
import { accepted } from "../tests/support/accepted";
import { killDatabase } from "../tests/support/kill-database";
import { enrolledPerson } from "../tests/support/people";
import { type Heard, killUnderLoad, notOnce } from "../tests/support/resubmit";
import { prepareSeveral } from "../tests/support/several";

const rounds = Number(process.argv[3] ?? 100);

/** Counts what is lost over rounds of kill -9: of PostgreSQL, and of one of two processes behind a proxy; Linux only. */
const { acknowledged, lost, sealed, problems } = await killDatabase(rounds);
console.log(
  `PostgreSQL killed ${rounds} times: ${acknowledged} entries acknowledged, ${lost.length} lost, ` +
    `${sealed} checkpoints, ${problems.length} problems (target 0 and 0)`,
);

const several = await prepareSeveral();
try {
  const running = await Promise.all([several.start(), several.start()]);
  several.proxy.targets = running.map(({ address }) => address);
  const database = several.open();
  const world = realWorld(database);
  await database.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: world.now() },
  });
  const manager = await enrolledPerson(database, ["isms-manager"], world.now());
  const asked = { name: "Bench", scopes: ["matrix:edit"], days: 7 };
  const { token } = accepted(await run(world, createToken, asked, manager.actor));
  const heard: Heard[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2;
    heard.push(...(await killUnderLoad(several, token, running[turn] as (typeof running)[0])));
    running[turn] = await several.start();
    several.proxy.targets = running.map(({ address }) => address);
  }
  const wrong = await notOnce(several.ownerUrl, heard);
  const { signing } = readSecrets(join(several.dataFolder, "secrets.json"));
  const verdict = await verifyDatabase(several.ownerUrl, signedBy([publicPem(signing.checkpoint)]), []);
  console.log(
    `a process killed ${rounds} times: ${heard.length} commands acknowledged, ${wrong.length} lost or done twice, ` +
      `${heard.filter(({ times }) => times > 1).length} sent again, ${verdict.problems.length} problems of the ledger (target 0 and 0)`,
  );
  if (lost.length + wrong.length + problems.length + verdict.problems.length > 0) process.exitCode = 1;
} finally {
  await several.stop();
}

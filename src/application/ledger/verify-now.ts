import { z } from "zod";
import { run } from "@/application/runner/run";
import { refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import type { Deliver } from "@/platform/jobs/outbox";
import { keptFile, readKept } from "@/platform/ledger/kept";
import { signedAsCheckpoint } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { announce } from "@/platform/live/announce";
import { currentSecrets } from "@/platform/secrets";
import { finishVerification } from "./finish-verification";

/** Entries between two reports of progress. */
const progressEvery = 5_000;

/** Verifies the whole ledger for a request, against the checkpoints that are kept beside the database as well. */
export const verifyNow: Deliver = async ({ payload }, world) => {
  const { verification } = z.object({ verification: z.uuid() }).parse(payload);
  const { database } = world;
  const waiting = await database.verification.findFirst({ where: { id: verification, state: "waiting" } });
  if (!waiting) return refuse("notice-outdated");
  const [size] = await database.$queryRaw<Array<{ entries: bigint | null }>>`
    SELECT sum(n)::bigint AS entries FROM ledger.stream`;
  const total = Number(size?.entries ?? 0);
  const kept = await readKept(keptFile(environment().dataFolder));
  const signed = signedAsCheckpoint(currentSecrets());
  let told = 0;
  const verdict = await verifyDatabase(environment().databaseUrl, signed, kept, async ({ entries }) => {
    if (entries - told < progressEvery) return;
    told = entries;
    await database.verification.update({ where: { id: verification }, data: { done: entries, total } });
    announce(database, [verification]);
  });
  return run(world, finishVerification, { verification, verdict }, { kind: "system", id: "verifier" });
};

import { mkdir, rename, rm } from "node:fs/promises";
import { z } from "zod";
import { anchorNow } from "@/application/ledger/anchor-now";
import { sealNow } from "@/application/ledger/seal-now";
import { run } from "@/application/runner/run";
import { packName } from "@/core/evidence/pack/names";
import { refuse } from "@/core/shared/result";
import { withSnapshot } from "@/platform/database/snapshot";
import { packFolder, packPath } from "@/platform/files/packs";
import type { Deliver } from "@/platform/jobs/outbox";
import { anchorSettings, readAuthorityCa } from "@/platform/ledger/anchor-settings";
import { announce } from "@/platform/live/announce";
import { currentSecrets } from "@/platform/secrets";
import type { World } from "@/platform/world";
import { countErasures } from "./erasures";
import { finishPack } from "./finish-pack";
import { type PackRequest, writePack } from "./pack/write-pack";

/** Builds a requested pack: seals the ledger, writes the pack as of that moment, and records that it is ready. */
export const buildPack: Deliver = async ({ payload }, world) => {
  const { pack } = z.object({ pack: z.uuid() }).parse(payload);
  const request = await readRequest(world, pack);
  if (!request) return refuse("notice-outdated");
  // Counted before the seal: whatever is erased from here on makes the pack one to be built again.
  const erasures = await countErasures(world.database);
  await sealNow(world);
  await anchorNow(world, true);
  await mkdir(packFolder(), { recursive: true, mode: 0o700 });
  const authorityPem = await authorityOf();
  const unfinished = `${packPath(pack)}.part`;
  await rm(unfinished, { force: true });
  try {
    const written = await withSnapshot((client) =>
      writePack(unfinished, request, {
        db: world.database,
        client,
        secrets: currentSecrets(),
        authorityPem,
        progress: (done, total) => tellProgress(world, pack, done, total),
      }),
    );
    await rename(unfinished, packPath(pack));
    const ready = { pack, fileName: `${request.name}.zip`, erasures, ...written };
    return await run(world, finishPack, ready, { kind: "system", id: "packs" });
  } catch (error) {
    await rm(unfinished, { force: true });
    await world.database.pack.update({ where: { id: pack }, data: { failure: "failed", done: 0 } });
    announce(world.database, [pack]);
    throw error;
  }
};

/** An authority whose certificates cannot be read holds up no pack; Ledger says what is wrong. */
async function authorityOf(): Promise<string | undefined> {
  const settings = anchorSettings();
  const caFile = settings.ok ? settings.value.authority?.caFile : undefined;
  return readAuthorityCa(caFile).catch(() => undefined);
}

async function tellProgress(world: World, pack: string, done: number, total: number): Promise<void> {
  await world.database.pack.update({ where: { id: pack }, data: { done, total, failure: null } });
  announce(world.database, [pack]);
}

async function readRequest({ database }: World, id: string): Promise<PackRequest | undefined> {
  const pack = await database.pack.findFirst({ where: { id, state: "waiting" } });
  const [matrix, organisation, person] = await Promise.all([
    database.matrix.findFirst({
      where: { id: pack?.matrixId ?? "" },
      select: { id: true, name: true, logStream: true },
    }),
    database.organisation.findFirst({ select: { name: true, language: true, zone: true } }),
    database.person.findFirst({ where: { id: pack?.requestedBy ?? "" }, select: { id: true, name: true } }),
  ]);
  if (!pack || !matrix || !organisation || !person) return undefined;
  const { requestedAt, from, to } = pack;
  const name = packName(organisation.name, matrix.name, requestedAt.toISOString().slice(0, 10), id);
  return { id, matrix, organisation, requestedBy: person, requestedAt, from, to, name };
}

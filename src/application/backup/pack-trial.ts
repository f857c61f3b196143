import { buildPack } from "@/application/evidence/build-pack";
import { requestPack } from "@/application/evidence/request-pack";
import { run } from "@/application/runner/run";
import { openDatabase } from "@/platform/database/client";
import { packPath } from "@/platform/files/packs";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { publicPem } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { realWorld } from "@/platform/world";

/**
 * Builds an evidence pack of the matrix with the longest log in a scratch installation, which must be the one of this
 * process, and tells whether it is sound; null when there is no matrix or nobody who could have asked for one.
 */
export async function packTrial(appUrl: string): Promise<boolean | null> {
  const database = openDatabase(appUrl, 2);
  try {
    const world = realWorld(database);
    const [matrix] = await database.$queryRaw<Array<{ id: string }>>`
      SELECT m.id FROM "Matrix" m LEFT JOIN ledger.stream s ON s.id = m."logStream" ORDER BY coalesce(s.n, 0) DESC LIMIT 1`;
    const person = await database.person.findFirst({ select: { id: true } });
    if (!matrix || !person) return null;
    await database.pack.deleteMany({ where: { state: "waiting" } });
    const actor = { kind: "person", id: person.id, roles: ["isms-manager"], sessionId: world.newId() } as const;
    const requested = await run(world, requestPack, { matrix: matrix.id }, actor);
    if (!requested.ok) return false;
    const { pack } = requested.value;
    const notice = { id: world.newId(), key: "", kind: "evidence.build-pack", payload: { pack }, attempts: 1 };
    const built = await buildPack(notice, world);
    if (!built.ok) return false;
    const verdict = await verifyPackFile(packPath(pack), publicPem(currentSecrets().signing.pack));
    return verdict?.sound ?? false;
  } finally {
    await database.$disconnect();
  }
}

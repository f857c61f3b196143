import { command } from "@/application/runner/act";
import { CorrectCommunication } from "@/core/evidence/communication";
import { refuse } from "@/core/shared/result";
import { recordCommunication } from "./record-communication";

/**
 * Corrects a logged communication by a new entry that points to it; the old one stays as it is.
 * Refuses `already-corrected` when another correction stands, so that corrections form one line.
 */
export const correctCommunication = command({
  name: "evidence.correct-communication",
  action: "evidence:log",
  input: CorrectCommunication,
  async run({ input: { communication, keep, ...told }, tx, ...context }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`communication ${communication}`}, 0))`;
    const old = await tx.communication.findUnique({ where: { id: communication }, include: { originals: true } });
    if (!old) return refuse("not-found", { values: { thing: "communication" } });
    if (await tx.communication.findFirst({ where: { corrects: communication }, select: { id: true } }))
      return refuse("already-corrected");
    const originals = old.originals
      .filter(({ id }) => keep.includes(id))
      .map(({ name, media, size, sha256 }) => ({ name, media, size, sha256 }));
    if (originals.length !== new Set(keep).size) return refuse("upload-gone", { field: "keep" });
    return recordCommunication(told, {
      ...context,
      tx,
      matrixId: old.matrixId,
      corrected: { id: communication, n: old.n, originals },
    });
  },
});

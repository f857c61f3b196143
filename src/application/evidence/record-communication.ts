import { toVersion, versionRecords } from "@/application/matrix/versions";
import { type Done, done } from "@/application/runner/act";
import { type Actor, personOf } from "@/core/access/actor";
import {
  type CorrectCommunication,
  checkTold,
  communicationFields,
  type LogCommunication,
} from "@/core/evidence/communication";
import type { OriginalFile } from "@/core/evidence/original";
import { inForceAt } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";

type Told = Omit<LogCommunication, "matrix"> | Omit<CorrectCommunication, "communication" | "keep">;

type Context = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
  readonly matrixId: string;
  /** The communication that this one corrects, with those of its originals that still belong to it. */
  readonly corrected?: { readonly id: string; readonly n: bigint; readonly originals: readonly OriginalFile[] };
};

/**
 * Records a communication as one entry in the log stream of its matrix, with the reading copy that screens list.
 * Refuses `not-found`, `happened-later`, `nothing-said`, `too-many-originals`.
 */
export async function recordCommunication(told: Told, context: Context) {
  const { tx, actor, now, newId, matrixId, corrected } = context;
  const recordedBy = personOf(actor);
  if (!recordedBy) return refuse("not-signed-in");
  const matrix = await tx.matrix.findUnique({ where: { id: matrixId }, select: { logStream: true } });
  if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
  if (told.row && !(await tx.row.findFirst({ where: { id: told.row, matrixId }, select: { id: true } })))
    return refuse("not-found", { field: "row", values: { thing: "row" } });
  const uploads = await attach(tx, told.uploads, recordedBy, now);
  if (!uploads.ok) return uploads;
  const originals = [...(corrected?.originals ?? []), ...uploads.value];
  const sound = checkTold(told, originals.length, now);
  if (!sound.ok) return sound;

  const communication = newId();
  const happenedAt = new Date(told.happenedAt);
  const version = inForceAt((await versionRecords(tx, matrixId)).map(toVersion), happenedAt)?.number;
  const { row, direction, drill, sender, recipients, channel, subject, summary, reference } = told;
  return done({ communication }, {
    entries: [
      {
        stream: { kind: "communications", id: matrix.logStream },
        type: corrected ? "communications.communication-corrected" : "communications.communication-logged",
        at: happenedAt,
        meta: {
          communication,
          matrix: matrixId,
          ...(row ? { row } : {}),
          ...(version ? { version: String(version) } : {}),
          direction,
          drill: drill ? "yes" : "no",
          ...(corrected ? { corrects: corrected.id, "corrects-entry": String(corrected.n) } : {}),
        },
        fields: communicationFields(told, originals),
      },
    ],
    async placed([place]) {
      if (!place) throw new Error("The ledger gave no place");
      await tx.communication.create({
        data: {
          ...{ id: communication, matrixId, direction, drill, happenedAt, recordedAt: now, recordedBy },
          ...{ sender, recipients, channel, subject, summary, reference },
          search: [sender, ...recipients, channel, subject, summary, reference].join("\n"),
          rowId: row,
          versionNumber: version ?? null,
          corrects: corrected?.id ?? null,
          stream: place.stream,
          n: place.n,
          originals: { create: originals.map((file) => ({ id: newId(), ...file })) },
        },
      });
    },
    changed: [matrixId],
  } satisfies Omit<Done<unknown>, "ok" | "value">);
}

/** Claims one's own uploads for an entry, each once; refuses `upload-gone`. */
async function attach(tx: Tx, ids: readonly string[], personId: string, now: Date) {
  const wanted = { id: { in: [...ids] }, personId, attachedAt: null };
  const uploads = await tx.upload.findMany({ where: wanted, orderBy: { createdAt: "asc" } });
  const { count } = await tx.upload.updateMany({ where: wanted, data: { attachedAt: now } });
  if (count !== new Set(ids).size || uploads.length !== count) return refuse("upload-gone", { field: "uploads" });
  return accept(uploads.map(({ name, media, size, sha256 }): OriginalFile => ({ name, media, size, sha256 })));
}

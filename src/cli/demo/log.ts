import { Readable } from "node:stream";
import { logCommunication } from "@/application/evidence/log-communication";
import { receiveOriginal } from "@/application/evidence/receive-original";
import type { Actor } from "@/core/access/actor";
import { receiveOriginal as receiveFile } from "@/platform/files/originals";
import { type Happening, happenings } from "./happenings";
import { insist, type Stage } from "./stage";

/** Logs what happened since the call before and up to so many days ago; people log it some hours after it happened. */
export function openLog(stage: Stage, matrix: string) {
  let next = 0;
  return async function logUntil(daysAgo: number): Promise<void> {
    for (; next < happenings.length; next++) {
      const happening = happenings[next] as Happening;
      if (happening.daysAgo < daysAgo) return;
      stage.goTo(happening.daysAgo, 9);
      const happenedAt = stage.now().toISOString();
      stage.pass(150);
      await log(stage, matrix, happening, happenedAt);
    }
  };
}

async function log(stage: Stage, matrix: string, happening: Happening, happenedAt: string): Promise<void> {
  const actor = await stage.as(happening.by);
  const { row, direction = "outgoing", drill = false, sender, recipients, channel, subject, summary } = happening;
  const planned = row
    ? await stage.world.database.row.findFirstOrThrow({ where: { matrixId: matrix, what: row, archivedAt: null } })
    : null;
  const uploads = await upload(stage, actor, happening, happenedAt);
  await stage.does(actor, logCommunication, {
    matrix,
    row: planned?.id ?? null,
    direction,
    drill,
    happenedAt,
    sender,
    recipients: [...recipients],
    channel,
    subject,
    summary,
    uploads,
  });
}

async function upload(stage: Stage, actor: Actor, { mail, note, subject }: Happening, at: string): Promise<string[]> {
  if (!mail && !note) return [];
  const file = mail
    ? {
        name: "message.eml",
        text: [
          `From: ${mail.from}`,
          `To: ${mail.to}`,
          `Subject: ${subject}`,
          `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
          `Message-ID: <${Date.parse(at)}@example.com>`,
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8",
          "",
          mail.text,
          "",
        ].join("\r\n"),
      }
    : { name: "note.txt", text: note ?? "" };
  const received = insist(
    await receiveFile(file.name, Readable.from([Buffer.from(file.text)])),
    "receiving an original",
  );
  return [(await stage.does(actor, receiveOriginal, received)).upload];
}

import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { anchorSettings } from "@/platform/ledger/anchor-settings";
import { keptText } from "@/platform/ledger/kept";
import type { Letter } from "@/platform/mail/deliver";

/** Brings a checkpoint to the mailbox that keeps them, in the form in which a verifier reads it. */
export const anchorLetter: Letter = async (payload, { database }) => {
  const { seq } = z.object({ seq: z.int() }).parse(payload);
  const settings = anchorSettings();
  const [organisation, [row]] = await Promise.all([
    database.organisation.findFirst(),
    database.$queryRaw<Array<{ body: string; signature: Uint8Array }>>`
      SELECT convert_from(body, 'UTF8') AS body, signature FROM ledger.checkpoint WHERE seq = ${seq}`,
  ]);
  if (!settings.ok || !settings.value.mail || !organisation || !row) return [];
  const language = languageOf(organisation.language);
  const checkpoint = keptText({ body: row.body, signature: Buffer.from(row.signature) });
  const values = { organisation: organisation.name, seq };
  return [
    {
      to: settings.value.mail,
      subject: say(language, "letters.anchor.subject", values),
      text: `${say(language, "letters.anchor.text", values)}\n\n${checkpoint}`,
      urgent: true,
    },
  ];
};

import PostalMime from "postal-mime";

/** What a mail file says, as text: nothing of it is ever shown as markup. */
export type ReadMail = {
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  readonly text: string;
  /** True when the mail has no text part, and the text is what is left of its HTML without tags. */
  readonly fromHtml: boolean;
  readonly attachments: ReadonlyArray<{ readonly name: string; readonly media: string; readonly size: number }>;
};

/** Headers that a reader wants to see, in this order; the file itself has all. */
const shown = ["from", "to", "cc", "bcc", "reply-to", "date", "subject", "message-id", "in-reply-to"];
const textLength = 200_000;
const nestingAtMost = 30;
const headerBytesAtMost = 256 * 1024;

/** Reads a mail file for people: the headers they know, its text, and what is attached. Undefined when it is none. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | undefined> {
  const parsed = await PostalMime.parse(bytes, {
    maxNestingDepth: nestingAtMost,
    maxHeadersSize: headerBytesAtMost,
    attachmentEncoding: "arraybuffer",
  }).catch(() => undefined);
  if (!parsed) return undefined;
  const headers = shown.flatMap((key) =>
    parsed.headers
      .filter((header) => header.key === key)
      .map((header) => [header.originalKey ?? header.key, decoded(parsed, key) ?? header.value] as const),
  );
  const fromHtml = !parsed.text?.trim() && Boolean(parsed.html);
  const text = (fromHtml ? withoutTags(parsed.html ?? "") : (parsed.text ?? "")).slice(0, textLength);
  return {
    headers,
    text,
    fromHtml,
    attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "",
      media: mimeType,
      size: content instanceof ArrayBuffer ? content.byteLength : content.length,
    })),
  };
}

function decoded(mail: { subject?: string }, key: string): string | undefined {
  return key === "subject" ? mail.subject : undefined;
}

/** Good enough to read, and harmless whatever it leaves: the result is shown as text. */
function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\n\s*\n\s*\n+/g, "\n\n")
    .trim();
}

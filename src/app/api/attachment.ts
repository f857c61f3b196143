import { Readable } from "node:stream";

export type Attachment = {
  readonly name: string;
  /** In bytes; left out when it is not known before the last one. */
  readonly size?: number;
  readonly stream: Readable;
};

/**
 * Answers a file as something to save and never to show: no browser guesses its type, runs it, or keeps it.
 * The name is given in both forms of RFC 6266.
 */
export function attachment({ name, size, stream }: Attachment): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      ...(size === undefined ? {} : { "content-length": String(size) }),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

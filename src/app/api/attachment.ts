import { Readable } from "node:stream";
import { dispositionOf } from "@/app/disposition";

export type Attachment = {
  readonly name: string;
  /** In bytes; left out when it is not known before the last one. */
  readonly size?: number;
  readonly stream: Readable;
  /** Asked again while it goes out, which may take long. */
  readonly may: () => Promise<boolean>;
};

/** After so many bytes it is asked again. */
const askedEvery = 4 * 1024 * 1024;

/**
 * Answers a file as something to save and never to show: no browser guesses its type, runs it, or keeps it.
 * It breaks off when whoever asked for it may not have it any more.
 */
export function attachment({ name, size, stream, may }: Attachment): Response {
  return new Response(Readable.toWeb(Readable.from(whileAllowed(stream, may))) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      ...(size === undefined ? {} : { "content-length": String(size) }),
      "content-disposition": dispositionOf(name),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function* whileAllowed(stream: Readable, may: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let since = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    since += chunk.length;
    if (since >= askedEvery) {
      since = 0;
      if (!(await may())) throw new Error("The access of whoever asked for this file ended while it went out");
    }
    yield chunk;
  }
}

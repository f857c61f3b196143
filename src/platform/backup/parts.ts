import { buffer } from "node:stream/consumers";
import { Part } from "@/core/backup/about";
import { UnreadableBackup } from "./sealed";

export type OpenPart = {
  readonly part: Part;
  readonly body: AsyncIterable<Buffer>;
};

/** A frame may be this long at most; larger chunks are cut. */
const frameLimit = 1024 * 1024;
const headLimit = 64 * 1024;

/** Writes one part: its head, then its bytes in frames, then an empty frame. */
export async function* writePart(part: Part, body: Uint8Array | AsyncIterable<Uint8Array> = Buffer.alloc(0)) {
  yield framed(Buffer.from(JSON.stringify(part)));
  for await (const chunk of body instanceof Uint8Array ? [body] : body)
    for (let at = 0; at < chunk.length; at += frameLimit) yield framed(chunk.subarray(at, at + frameLimit));
  yield framed(Buffer.alloc(0));
}

function framed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads the parts of a stream one after the other; what is left of a body is passed over. Ends after the part `end`. */
export async function* readParts(source: AsyncIterable<Buffer>): AsyncGenerator<OpenPart> {
  const take = taker(source);
  const frame = async (most: number) => {
    const length = (await take(4)).readUInt32BE();
    if (length > most) throw new UnreadableBackup("backup-not-one");
    return take(length);
  };
  for (;;) {
    const part = Part.parse(JSON.parse((await frame(headLimit)).toString()));
    let ended = false;
    const body = (async function* () {
      while (!ended) {
        const bytes = await frame(frameLimit);
        if (bytes.length === 0) ended = true;
        else yield bytes;
      }
    })();
    yield { part, body };
    while (!ended) if ((await frame(frameLimit)).length === 0) ended = true;
    if (part.kind === "end") break;
  }
}

/** Reads a body that is small by its nature as one JSON value. */
export async function readJson(body: AsyncIterable<Buffer>): Promise<unknown> {
  return JSON.parse((await buffer(body)).toString());
}

/** Takes so many bytes at a time off a stream. */
function taker(source: AsyncIterable<Buffer>): (length: number) => Promise<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (length) => {
    if (rest.length < length) {
      const gathered = [rest];
      for (let size = rest.length; size < length; ) {
        const { value, done } = await iterator.next();
        if (done) throw new UnreadableBackup("backup-cut");
        gathered.push(value);
        size += value.length;
      }
      rest = Buffer.concat(gathered);
    }
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
}

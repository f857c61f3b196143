import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type BagInfo, bagTexts, manifestLine } from "@/core/evidence/pack/bag-texts";
import { packNames } from "@/core/evidence/pack/names";
import { sha256 } from "@/platform/ledger/digest";
import { openSpool } from "./spool";
import { zipWriter } from "./zip-writer";

export type BagWriter = {
  /** Adds a file below `data/`. */
  readonly add: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly addStream: (name: string, source: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Ends the bag: its lists, its signature, and whatever else stands beside the data. */
  readonly end: (closing: Closing) => Promise<WrittenBag>;
  /** Closes the file without ending the bag. */
  readonly abandon: () => Promise<void>;
};

export type Closing = {
  readonly info: Omit<BagInfo, "bytes" | "files">;
  /** Files beside the data, by name. */
  readonly beside: Readonly<Record<string, string>>;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  readonly signerPem: string;
};

export type WrittenBag = { readonly size: number; readonly sha256: string };

/** Writes a BagIt bag (RFC 8493) as a zip file, piece by piece; `folder` is what it unpacks to. */
export async function bagWriter(path: string, folder: string, time: Date): Promise<BagWriter> {
  const file = await open(path, "wx", 0o600);
  const whole = createHash("sha256");
  let size = 0;
  const buffered = bufferedWriter(async (bytes) => {
    whole.update(bytes);
    size += bytes.length;
    await file.write(bytes);
  });
  const zip = zipWriter(buffered.write, time);
  const manifest = await openSpool(`${path}.manifest`);
  const list = (name: string, digest: string) => {
    files += 1;
    return manifest.write(manifestLine(name, digest));
  };
  let payload = 0;
  let files = 0;

  const put = (name: string, bytes: Uint8Array) => zip.add(`${folder}/${name}`, bytes);
  const putStream = async (name: string, source: AsyncIterable<Uint8Array>) => {
    const hash = createHash("sha256");
    let size = 0;
    const counted = async function* () {
      for await (const chunk of source) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    await zip.addStream(`${folder}/${name}`, counted());
    return { size, digest: hash.digest("hex") };
  };
  return {
    async add(name, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      payload += bytes.length;
      await put(name, bytes);
      await list(name, sha256(bytes));
    },
    async addStream(name, source) {
      const { size, digest } = await putStream(name, source);
      payload += size;
      await list(name, digest);
    },
    async end({ info, beside, sign, signerPem }) {
      const texts = bagTexts({ ...info, bytes: payload, files });
      const tags = { [packNames.bag]: texts.bag, [packNames.bagInfo]: texts.bagInfo, ...beside };
      const { digest } = await putStream(packNames.manifest, await manifest.read());
      let lines = manifestLine(packNames.manifest, digest);
      for (const [name, content] of Object.entries(tags)) {
        await put(name, Buffer.from(content));
        lines += manifestLine(name, sha256(content));
      }
      const tagManifest = Buffer.from(lines);
      await put(packNames.tagManifest, tagManifest);
      await put(packNames.signature, sign(tagManifest));
      await put(packNames.signer, Buffer.from(signerPem));
      await zip.end();
      await buffered.flush();
      await file.sync();
      await file.close();
      await manifest.remove();
      return { size, sha256: whole.digest("hex") };
    },
    async abandon() {
      await manifest.remove();
      await file.close();
    },
  };
}

/** Gathers small pieces, so that the disk is asked once for many. */
function bufferedWriter(write: (bytes: Uint8Array) => Promise<void>) {
  const enough = 256 * 1024;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const flush = async () => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    length = 0;
    await write(bytes);
  };
  return {
    flush,
    async write(bytes: Uint8Array) {
      pieces.push(bytes);
      length += bytes.length;
      if (length >= enough) await flush();
    },
  };
}

import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type BagInfo, bagTexts, type ManifestLine, manifestText } from "@/core/evidence/pack/bag-texts";
import { packNames } from "@/core/evidence/pack/names";
import { sha256 } from "@/platform/ledger/digest";
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
  const manifest: ManifestLine[] = [];
  let payload = 0;

  const put = (name: string, bytes: Uint8Array) => zip.add(`${folder}/${name}`, bytes);
  return {
    async add(name, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      manifest.push({ name, sha256: sha256(bytes) });
      payload += bytes.length;
      await put(name, bytes);
    },
    async addStream(name, source) {
      const hash = createHash("sha256");
      const counted = async function* () {
        for await (const chunk of source) {
          hash.update(chunk);
          payload += chunk.length;
          yield chunk;
        }
      };
      await zip.addStream(`${folder}/${name}`, counted());
      manifest.push({ name, sha256: hash.digest("hex") });
    },
    async end({ info, beside, sign, signerPem }) {
      const texts = bagTexts({ ...info, bytes: payload, files: manifest.length });
      const tags = {
        [packNames.bag]: texts.bag,
        [packNames.bagInfo]: texts.bagInfo,
        ...beside,
        [packNames.manifest]: manifestText(manifest),
      };
      for (const [name, content] of Object.entries(tags)) await put(name, Buffer.from(content));
      const lines = Object.entries(tags).map(([name, content]) => ({ name, sha256: sha256(content) }));
      const list = Buffer.from(manifestText(lines));
      await put(packNames.tagManifest, list);
      await put(packNames.signature, sign(list));
      await put(packNames.signer, Buffer.from(signerPem));
      await zip.end();
      await buffered.flush();
      await file.sync();
      await file.close();
      return { size, sha256: whole.digest("hex") };
    },
    abandon: () => file.close(),
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

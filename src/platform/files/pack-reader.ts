import { createHash } from "node:crypto";
import { fstatSync, openSync } from "node:fs";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Entry, fromRandomAccessReader, type ZipFile } from "yauzl";
import { packNames } from "@/core/evidence/pack/names";
import type { PackFiles } from "@/core/evidence/pack/verify-pack";
import { readBytes, smallFile, ZipBytes } from "./zip-bytes";

export type OpenPack = {
  readonly files: PackFiles;
  /** Names in the zip that cannot be: twice the same, outside of the pack's one folder, or nothing but a link. */
  readonly strange: readonly string[];
  /** Files that could not be unpacked while they were read. */
  readonly damaged: readonly string[];
  readonly close: () => void;
};

/** A pack is known by any of the files that only a pack has in its folder. */
const folderOfPack = new RegExp(`^([^/]+/)(?:${[packNames.bag, packNames.tagManifest, packNames.verify].join("|")})$`);

/** Opens an evidence pack for verification; undefined when the file is no zip or holds no pack. */
export async function openPack(path: string): Promise<OpenPack | undefined> {
  const bytes = openBytes(path);
  const zip = bytes && (await openZip(bytes));
  if (!zip) return undefined;
  const listing = await list(zip);
  const folder = listing?.flatMap(({ fileName }) => folderOfPack.exec(fileName)?.[1] ?? [])[0];
  if (!listing || folder === undefined) {
    zip.close();
    return undefined;
  }
  const entries = new Map<string, Entry>();
  const strange: string[] = [];
  for (const entry of listing) {
    const name = entry.fileName.slice(folder.length);
    if (!entry.fileName.startsWith(folder) || name === "" || entries.has(name) || !isPlainFile(entry))
      strange.push(entry.fileName);
    else entries.set(name, entry);
  }
  const damaged: string[] = [];
  const reading = async <Value>(name: string, work: (content: Content) => Value | Promise<Value>, otherwise: Value) => {
    const entry = entries.get(name);
    if (!entry) return otherwise;
    try {
      return await work(entry.uncompressedSize <= smallFile ? readBytes(bytes, entry) : await unpack(zip, entry));
    } catch {
      damaged.push(name);
      return otherwise;
    }
  };
  return {
    strange,
    damaged,
    close: () => zip.close(),
    files: {
      names: new Set(entries.keys()),
      read: (name) =>
        reading(name, (content) => (Buffer.isBuffer(content) ? content : buffer(content)), Buffer.alloc(0)),
      digest: (name) => reading(name, digestOf, ""),
    },
  };
}

function openBytes(path: string): ZipBytes | undefined {
  try {
    return new ZipBytes(openSync(path, "r"));
  } catch {
    return undefined;
  }
}

function openZip(bytes: ZipBytes): Promise<ZipFile | undefined> {
  const { size } = fstatSync(bytes.file);
  return new Promise((resolve) =>
    fromRandomAccessReader(bytes, size, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) bytes.close(() => resolve(undefined));
      else resolve(zip);
    }),
  );
}

function list(zip: ZipFile): Promise<Entry[] | undefined> {
  return new Promise((resolve) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", () => resolve(undefined));
    zip.readEntry();
  });
}

/** The upper half of the attributes is the mode on Unix; nothing there means that another system made the file. */
function isPlainFile({ externalFileAttributes, fileName }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  return !fileName.endsWith("/") && (kind === 0 || kind === 0o100000);
}

function unpack(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}

/** A file in one piece, or what is read piece by piece. */
type Content = Buffer | Readable;

async function digestOf(content: Content): Promise<string> {
  const hash = createHash("sha256");
  if (Buffer.isBuffer(content)) return hash.update(content).digest("hex");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex");
}

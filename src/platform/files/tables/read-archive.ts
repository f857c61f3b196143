import { fromBufferPromise, type ZipFile } from "yauzl";
import { limits } from "./limits";
import { Unreadable } from "./unreadable";

/** Unpacks the wanted parts of an Office file; refuses archives that are damaged, encrypted or larger than the limits. */
export async function readArchive(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  let archive: ZipFile;
  try {
    archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch {
    throw new Unreadable("import-file-damaged");
  }
  if (archive.entryCount > limits.archiveEntries) throw new Unreadable("import-archive-too-large");
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      const path = entry.fileName.replace(/^\/+/, "");
      if (!isWanted(path)) continue;
      total += entry.uncompressedSize;
      if (total > limits.unpackedBytes) throw new Unreadable("import-archive-too-large");
      if (entry.isEncrypted()) throw new Unreadable("import-file-protected");
      const chunks: Buffer[] = [];
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(path, Buffer.concat(chunks));
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("import-file-damaged");
  }
  return parts;
}

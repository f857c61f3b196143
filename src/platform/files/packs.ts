import { createReadStream, type ReadStream } from "node:fs";
import { join } from "node:path";
import { environment } from "@/platform/environment";

/** Where evidence packs stand. */
export function packFolder(): string {
  return join(environment().dataFolder, "packs");
}

/** Names the file of a pack by its id, a UUID. */
export function packPath(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError("A pack is named by its id");
  return join(packFolder(), `${id}.zip`);
}

/** Opens a pack for reading, in pieces. */
export function readPack(id: string): ReadStream {
  return createReadStream(packPath(id));
}

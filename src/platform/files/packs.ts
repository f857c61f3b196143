import { createReadStream, type ReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "@/platform/environment";

/** Where evidence packs stand. */
export function packFolder(): string {
  return join(environment().dataFolder, "packs");
}

/** Where a pack stands in a data folder: by its id, a UUID. */
export function packPathIn(dataFolder: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError("A pack is named by its id");
  return join(dataFolder, "packs", `${id}.zip`);
}

/** Where a pack of this installation stands. */
export function packPath(id: string): string {
  return packPathIn(environment().dataFolder, id);
}

/** Opens a pack for reading, in pieces. */
export function readPack(id: string): ReadStream {
  return createReadStream(packPath(id));
}

/** Deletes a pack that was withdrawn. */
export async function deletePack(id: string): Promise<void> {
  await rm(packPath(id), { force: true });
}

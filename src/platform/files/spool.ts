import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";

export type Spool = {
  readonly write: (text: string) => Promise<void>;
  /** Ends writing and gives everything back, from the front. */
  readonly read: () => Promise<AsyncIterable<Uint8Array>>;
  readonly remove: () => Promise<void>;
};

/** Pieces are gathered up to so many characters before the disk is asked. */
const enough = 64 * 1024;

/** Keeps a text that grows on the disk instead of in memory, until it is read. */
export async function openSpool(path: string): Promise<Spool> {
  const file = await open(path, "w", 0o600);
  let gathered = "";
  const flush = async () => {
    const text = gathered;
    gathered = "";
    await file.writeFile(text);
  };
  return {
    async write(text) {
      gathered += text;
      if (gathered.length >= enough) await flush();
    },
    async read() {
      await flush();
      await file.close();
      return createReadStream(path);
    },
    async remove() {
      await file.close().catch(() => {});
      await rm(path, { force: true });
    },
  };
}

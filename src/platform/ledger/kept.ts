import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { type Checkpoint, readCheckpoint } from "@/core/ledger/checkpoint";
import { sha256 } from "./digest";
import type { SealedCheckpoint } from "./seal-ledger";

/** Where an installation keeps its checkpoints beside the database, out of reach of whoever administers only that. */
export function keptFile(dataFolder: string): string {
  return join(dataFolder, "checkpoints.txt");
}

/** Adds a checkpoint to the kept file: its text, its signature in base64 and an empty line. On disk when it returns. */
export async function keepCheckpoint(file: string, { body, signature }: SealedCheckpoint): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(`${body}signature ${signature.toString("base64")}\n\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A kept checkpoint with what it says. */
export type KeptText = KeptCheckpoint & Checkpoint;

/** Reads kept checkpoints: all that a file names; none when there is no file. A line cut short by a crash is passed over. */
export async function readKept(file: string): Promise<KeptText[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split(/^signature .*\n/m).flatMap((part) => {
    const body = part.replace(/^\n+/, "");
    const checkpoint = readCheckpoint(body);
    return checkpoint ? [{ ...checkpoint, hash: sha256(body) }] : [];
  });
}

import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { type Checkpoint, readCheckpoint } from "@/core/ledger/checkpoint";
import { sha256 } from "./digest";
import type { SealedCheckpoint } from "./seal-ledger";

/** A checkpoint with its signature, as it is kept outside the database. */
export type SignedText = Pick<SealedCheckpoint, "body" | "signature">;

/** Where an installation keeps its checkpoints beside the database, out of reach of whoever administers only that. */
export function keptFile(dataFolder: string): string {
  return join(dataFolder, "checkpoints.txt");
}

/** Writes a checkpoint for keeping: its text, its signature in base64 and an empty line. */
export function keptText({ body, signature }: SignedText): string {
  return `${body}signature ${signature.toString("base64")}\n\n`;
}

/** Adds a checkpoint to the kept file. On disk when it returns. */
export async function keepCheckpoint(file: string, checkpoint: SignedText): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(keptText(checkpoint));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A kept checkpoint with what it says. */
export type KeptText = KeptCheckpoint & Checkpoint & SignedText;

/**
 * Reads kept checkpoints: all that a file names, or all files of a folder that `keepApart` filled, or only about the
 * `newest` of them; none when there is nothing. A file may hold saved mails. A line cut short by a crash is passed over.
 */
export async function readKept(place: string, newest?: number): Promise<KeptText[]> {
  const text = await readEnd(place, newest && newest * longest).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    if (error.code !== "EISDIR") throw error;
    const names = (await readdir(place)).filter((name) => apart.test(name)).sort();
    const wanted = names.slice(newest === undefined ? 0 : -newest);
    return (await Promise.all(wanted.map((name) => readFile(join(place, name), "utf8")))).join("");
  });
  return [...asWritten(text).matchAll(/^(tocsin-checkpoint [\s\S]*?\n)signature (.*)\n/gm)].flatMap(
    ([, body = "", signature]) => {
      const checkpoint = readCheckpoint(body);
      return checkpoint
        ? [{ ...checkpoint, hash: sha256(body), body, signature: Buffer.from(signature ?? "", "base64") }]
        : [];
    },
  );
}

/** Undoes what the way of a mail does to text: its line ends, and lines that were wrapped as quoted-printable. */
function asWritten(text: string): string {
  const lines = text.replaceAll("\r\n", "\n");
  if (!/^content-transfer-encoding: *quoted-printable$/im.test(lines)) return lines;
  return lines
    .replaceAll(/=\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** More bytes than a kept checkpoint has. */
const longest = 1024;

/** Reads the last bytes of a file, or all of them. */
async function readEnd(file: string, bytes?: number): Promise<string> {
  if (bytes === undefined) return readFile(file, "utf8");
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(Math.min(bytes, size));
    const { bytesRead } = await handle.read(end, 0, end.length, size - end.length);
    return end.subarray(0, bytesRead).toString();
  } finally {
    await handle.close();
  }
}

const apart = /^checkpoint-(\d{8,})-[0-9a-f]{8}\.txt$/;

/**
 * Writes a checkpoint into a folder as a file of its own that is never opened again, so that the folder may be one that
 * only takes new files (object lock, WORM). Its name has the number and the incarnation.
 */
export async function keepApart(folder: string, checkpoint: SignedText): Promise<void> {
  const { seq = 0, incarnation = "" } = readCheckpoint(checkpoint.body) ?? {};
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `checkpoint-${String(seq).padStart(8, "0")}-${incarnation.slice(0, 8)}.txt`;
  try {
    const handle = await open(join(folder, name), "wx", 0o400);
    try {
      await handle.writeFile(keptText(checkpoint));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { headLength, kindOf, type OriginalFile, originalLimit } from "@/core/evidence/original";
import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { isOfficeFile } from "./office";

/** A file that has arrived and waits under a random name until it is kept. */
export type ReceivedFile = OriginalFile & { readonly waitingAs: string };

const waitingFolder = () => join(environment().dataFolder, "originals", "waiting");

/** Where an original stands in a data folder: by its SHA-256, spread over folders. */
export function originalPathIn(dataFolder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("An original is named by its SHA-256");
  return join(dataFolder, "originals", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Where an original of this installation stands. */
export function originalPath(sha256: string): string {
  return originalPathIn(environment().dataFolder, sha256);
}

/**
 * Receives a file while it streams in: counts and hashes it, and judges its kind by content as well as by name.
 * Nothing is left behind when it refuses: `original-too-large`, `original-empty`, `original-kind`, `original-content`.
 */
export async function receiveOriginal(name: string, body: AsyncIterable<Uint8Array>): Promise<Result<ReceivedFile>> {
  const waitingAs = randomUUID();
  const path = join(waitingFolder(), waitingAs);
  await mkdir(waitingFolder(), { recursive: true, mode: 0o700 });
  let received: Result<ReceivedFile> | undefined;
  try {
    received = await write(path, waitingAs, name, body);
    return received;
  } finally {
    if (!received?.ok) await rm(path, { force: true });
  }
}

async function write(
  path: string,
  waitingAs: string,
  name: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedFile>> {
  const hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > originalLimit) return refuse("original-too-large", { field: "file", values: { most: originalLimit } });
      hash.update(chunk);
      if (head.length < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (size === 0) return refuse("original-empty", { field: "file" });
  const kind = kindOf(name, head);
  if (!kind.ok) return kind;
  const { extension, media } = kind.value;
  if ((extension === "docx" || extension === "xlsx") && !(await isOfficeFile(path, extension)))
    return refuse("original-content", { field: "file", values: { name: kind.value.name, extension } });
  return accept({ name: kind.value.name, media, size, sha256: hash.digest("hex"), waitingAs });
}

/** Puts a received file in its place for good, read-only; the same content is kept once. */
export async function keepReceived({ waitingAs, sha256 }: Pick<ReceivedFile, "waitingAs" | "sha256">): Promise<void> {
  const waiting = join(waitingFolder(), waitingAs);
  const path = originalPath(sha256);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(waiting, 0o400);
  await rename(waiting, path);
}

/** Throws a received file away. */
export async function dropReceived({ waitingAs }: Pick<ReceivedFile, "waitingAs">): Promise<void> {
  await rm(join(waitingFolder(), waitingAs), { force: true });
}

/** Opens an original for reading, in pieces. */
export function readOriginal(sha256: string): ReadStream {
  return createReadStream(originalPath(sha256));
}

/** Tells whether an original is in its place, with its size in bytes; undefined when it is missing. */
export async function sizeOfOriginal(sha256: string): Promise<number | undefined> {
  return stat(originalPath(sha256)).then(
    ({ size }) => size,
    () => undefined,
  );
}

/** Deletes an original that nothing names any more. */
export async function deleteOriginal(sha256: string): Promise<void> {
  await rm(originalPath(sha256), { force: true });
}

/** Names the originals that are in their places, by their SHA-256. */
export async function* storedOriginals(): AsyncIterable<string> {
  const root = join(environment().dataFolder, "originals");
  const within = (...folders: string[]) => readdir(join(root, ...folders)).catch(() => []);
  for (const first of await within())
    if (/^[0-9a-f]{2}$/.test(first))
      for (const second of await within(first))
        for (const name of await within(first, second)) if (/^[0-9a-f]{64}$/.test(name)) yield name;
}

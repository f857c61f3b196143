import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type About, type Contents, isBackedUpPath } from "@/core/backup/about";
import { accept, type Result, refuse } from "@/core/shared/result";
import { choosePlace } from "@/platform/database/embedded-place";
import { openDataFolder } from "@/platform/server/data-folder";
import { type Installation, openInstallation, unfinishedRestore } from "@/platform/server/installation";
import { beginLoading, type Levels, levelsFor } from "./load-database";
import type { OpenPart } from "./parts";
import { readBackup } from "./read-backup";
import { UnreadableBackup } from "./sealed";

export type Restored = {
  readonly about: About;
  readonly contents: Contents;
  readonly sha256: string;
  /** Migrations that ran after the content was in place. */
  readonly upgraded: number;
  readonly installation: Installation;
  /** Says that the restore is complete; until then the data folder does not start. */
  readonly settle: () => Promise<void>;
};

/**
 * Restores a backup into an empty data folder and an empty database. The whole file is authenticated before anything is
 * touched, and what does not end well leaves nothing behind.
 * Refuses with `backup-…`, `restore-…`, `database-not-empty` and like `openInstallation`.
 */
export async function restoreBackup(
  path: string,
  passphrase: Buffer,
  dataFolder: string,
  databaseUrl?: string,
): Promise<Result<Restored>> {
  const folder = resolve(dataFolder);
  const found = await authenticate(path, passphrase);
  if (!found.ok) return found;
  const { about, secrets } = found.value;
  const levels = await levelsFor(about);
  if (!levels.ok) return levels;
  if (((await readdir(folder).catch(() => [])) as string[]).length > 0)
    return refuse("restore-not-empty", { values: { folder } });

  const existed = existsSync(folder);
  const made = openDataFolder(folder);
  if (!made.ok) return made;
  await writeFile(unfinishedRestore(folder), "");
  await writeFile(join(folder, "secrets.json"), secrets, { mode: 0o600, flush: true });
  const opened = await openInstallation(folder, databaseUrl, (ownerUrl) =>
    load(path, passphrase, folder, ownerUrl, levels.value),
  ).catch(async (error) => {
    await clear(folder, existed, databaseUrl);
    throw error;
  });
  if (!opened.ok) {
    await clear(folder, existed, databaseUrl);
    return opened;
  }
  return accept({
    ...found.value,
    upgraded: levels.value.after.length,
    installation: opened.value,
    settle: () => rm(unfinishedRestore(folder)),
  });
}

/** Reads the file to its end and believes it only then. */
async function authenticate(path: string, passphrase: Buffer) {
  let secrets: Buffer = Buffer.alloc(0);
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      yield chunk as Buffer;
    }
  };
  try {
    const read = await readBackup(hashed(), passphrase, async ({ part, body }) => {
      if (part.kind === "secrets") secrets = await buffer(body);
      if (part.kind === "file" && !isBackedUpPath(part.path)) throw new UnreadableBackup("backup-not-one");
    });
    return accept({ ...read, secrets, sha256: hash.digest("hex") });
  } catch (error) {
    if (error instanceof UnreadableBackup) return refuse(error.code, { values: { file: path } });
    if (error instanceof Error && "syscall" in error) return refuse("backup-unreadable", { values: { file: path } });
    throw error;
  }
}

async function load(path: string, passphrase: Buffer, folder: string, ownerUrl: string, levels: Levels) {
  const begun = await beginLoading(ownerUrl, levels);
  if (!begun.ok) return begun;
  const loading = begun.value;
  try {
    await readBackup(createReadStream(path), passphrase, async (open) => {
      await loading.take(open);
      if (open.part.kind === "file") await putFile(folder, open.part.path, open);
    });
    return await loading.finish();
  } catch (error) {
    await loading.abandon();
    throw error;
  }
}

async function putFile(folder: string, path: string, { body }: OpenPart): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const mode = path.startsWith("originals/") ? 0o400 : 0o600;
  await pipeline(body, createWriteStream(target, { flags: "wx", mode, flush: true }));
}

/** Takes away the embedded database of a data folder, wherever it stands. */
export async function clearRestored(folder: string): Promise<void> {
  const place = choosePlace(join(folder, "postgres"));
  if (place.ok) await rm(place.value.folder, { recursive: true, force: true });
}

/** Takes back what a restore has made that did not end well. */
async function clear(folder: string, existed: boolean, databaseUrl?: string): Promise<void> {
  if (!databaseUrl) await clearRestored(folder);
  if (!existed) await rm(folder, { recursive: true, force: true });
  else for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

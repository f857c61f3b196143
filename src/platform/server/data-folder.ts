import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Gives the real path of a data folder that can be written to; makes what is missing of it. Refuses with `data-not-writable`. */
export function openDataFolder(path: string): Result<string> {
  try {
    make(path);
    const folder = realpathSync(path);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return accept(folder);
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return refuse("data-not-writable", { values: { folder: path, problem } });
  }
}

/** Folder by folder: Node's own recursive way never ends where the system takes no folders (/proc). */
function make(path: string): void {
  if (existsSync(path)) return;
  make(dirname(path));
  // Searchable for others as root, because PostgreSQL then runs under an account of its own.
  mkdirSync(path, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ImportDraft } from "@/core/matrix/import/draft";
import type { RawTable } from "@/core/matrix/import/raw-table";
import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { limits } from "./tables/limits";
import { readTables } from "./tables/read-tables";

/** Whose file it is, and for which matrix; null until that is made. */
export type ImportOrigin = { readonly person: string; readonly matrix: string | null; readonly name: string };
export type ReceivedImport = ImportOrigin & { readonly sha256: string; readonly size: number };

/** How long a received file that nobody touches waits for its import, in milliseconds. */
const patience = 86_400_000;
const megabyte = 1024 * 1024;

const root = () => join(environment().dataFolder, "imports");

/** Where a received file stands, by its id; other names throw, for they could lead elsewhere. */
function folderOf(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new RangeError("A received file is named by a UUID");
  return join(root(), id);
}

/**
 * Receives a file while it streams in and reads its tables, which wait a day for their import; the file itself is not
 * kept. Nothing is left behind when it is refused with an `import-…` code.
 */
export async function receiveImport(
  origin: ImportOrigin,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ id: string }>> {
  const id = randomUUID();
  const folder = folderOf(id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let received: Result<{ id: string }> | undefined;
  try {
    const file = join(folder, "file");
    const written = await write(file, origin.name, body);
    if (!written.ok) return written;
    const tables = await readTables(await readFile(file), origin.name);
    if (!tables.ok) return tables;
    await keep(folder, "tables", tables.value);
    await keep(folder, "about", { ...origin, ...written.value } satisfies ReceivedImport);
    await rm(file);
    received = accept({ id });
    return received;
  } finally {
    if (!received) await rm(folder, { recursive: true, force: true });
  }
}

async function write(path: string, name: string, body: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limits.fileBytes)
        return refuse("import-file-too-large", {
          field: "file",
          values: { file: name, limit: limits.fileBytes / megabyte },
        });
      hash.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return accept({ size, sha256: hash.digest("hex") });
}

/** Tells about a received file; undefined once it was swept away. */
export async function aboutImport(id: string): Promise<ReceivedImport | undefined> {
  return load<ReceivedImport>(id, "about");
}

/** Reads the tables of a received file; undefined once it was swept away. */
export async function tablesOfImport(id: string): Promise<readonly RawTable[] | undefined> {
  return load<RawTable[]>(id, "tables");
}

/** Reads what the person has decided so far; undefined before the first decision. */
export async function draftOfImport(id: string): Promise<ImportDraft | undefined> {
  return ImportDraft.optional()
    .catch(undefined)
    .parse(await load(id, "draft"));
}

/** Remembers what the person has decided, so that nothing is lost between the steps. */
export async function keepDraft(id: string, draft: ImportDraft): Promise<void> {
  await keep(folderOf(id), "draft", draft);
}

/** Says for which matrix a file is, once that is made. */
export async function bindImport(id: string, matrix: string): Promise<void> {
  const about = await aboutImport(id);
  if (about) await keep(folderOf(id), "about", { ...about, matrix });
}

/** Throws away received files that nobody has touched for a day. */
export async function sweepImports(now: Date): Promise<void> {
  const ids = await readdir(root()).catch(() => []);
  for (const id of ids) {
    const folder = join(root(), id);
    const made = await stat(folder).catch(() => undefined);
    if (made && made.mtimeMs < now.getTime() - patience) await rm(folder, { recursive: true, force: true });
  }
}

/** Throws away received files that hold one of the values, as people write them. */
export async function forgetImports(values: readonly string[]): Promise<void> {
  const wanted = values.map((value) => JSON.stringify(value).slice(1, -1).toLowerCase());
  for (const id of await readdir(root()).catch(() => [])) {
    const folder = join(root(), id);
    for (const file of await readdir(folder).catch(() => [])) {
      const text = (await readFile(join(folder, file), "utf8").catch(() => "")).toLowerCase();
      if (wanted.some((value) => text.includes(value))) await rm(folder, { recursive: true, force: true });
    }
  }
}

async function load<Content>(id: string, name: string): Promise<Content | undefined> {
  const text = await readFile(join(folderOf(id), `${name}.json`), "utf8").catch(missing);
  return text === undefined ? undefined : JSON.parse(text);
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Writes beside and renames, so that nobody reads half of it. */
async function keep(folder: string, name: string, content: unknown): Promise<void> {
  const aside = join(folder, `${name}.${randomUUID()}`);
  await writeFile(aside, JSON.stringify(content), { mode: 0o600 });
  await rename(aside, join(folder, `${name}.json`));
}

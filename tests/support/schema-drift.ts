import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { projectFolder } from "@/platform/project";

const engineClass = loadEngine();
const schemaFolder = join(projectFolder, "prisma", "schema");

/**
 * Gives the SQL that would turn a migrated database into the one that `prisma/schema` describes; empty when they agree.
 * Asks Prisma's own schema engine in its WebAssembly form, which needs no download.
 */
export async function schemaDrift(url: string): Promise<string> {
  const files = await datamodel();
  const engine = await (await engineClass).new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(readingChars(new PrismaPg({ connectionString: url }))),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: projectFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const lines = (stdout ?? "").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("--"));
    return lines.join("\n");
  } finally {
    engine.free();
  }
}

/** The adapter cannot read PostgreSQL's "char", which three columns of the catalogue have: they travel as text. */
function readingChars(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const sql = query.sql
        .replace("constr.contype AS", "constr.contype::text AS")
        .replace(/con\.(confdeltype|confupdtype)/g, "con.$1::text AS $1");
      const result = await queryRaw({ ...query, sql });
      const isChar = (column: string) => ["constraint_type", "confdeltype", "confupdtype"].includes(column);
      const columnTypes = result.columnTypes.map((type, index) =>
        isChar(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

async function datamodel(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(schemaFolder, name);
      return { path, content: await readFile(path, "utf8") };
    }),
  );
}

/**
 * The package's own entry imports the .wasm file as a module, which Node cannot: so it is instantiated by hand, and
 * once only, because the glue keeps views of the first instance's memory.
 */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}

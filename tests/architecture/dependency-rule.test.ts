import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

/** Each breach: where it is planted, what is planted, and a part of the sentence that must explain it. */
const breaches = [
  ["core/matrix/a.ts", 'import { x } from "@/platform/world";', "core holds the pure rules"],
  ["core/matrix/b.ts", 'import { x } from "@/application/matrix/save-row";', "core holds the pure rules"],
  ["core/matrix/c.ts", 'import { readFileSync } from "node:fs";', "core holds the pure rules"],
  ["core/matrix/d.ts", 'import { headers } from "next/headers";', "core holds the pure rules"],
  ["core/matrix/e.ts", 'export { x } from "@/ui/show/table";', "core holds the pure rules"],
  ["core/matrix/f.ts", 'const x = await import("pg");', "core holds the pure rules"],
  ["platform/mail/a.ts", 'import { x } from "@/application/people/documents";', "platform stands below application"],
  ["platform/mail/b.ts", 'import { x } from "@/cli/main";', "platform stands below application"],
  ["application/matrix/a.ts", 'import { x } from "@/app/act";', "application knows no screens"],
  ["application/matrix/b.ts", 'import { x } from "@/ui/show/table";', "application knows no screens"],
  ["application/matrix/c.ts", 'import { cookies } from "next/headers";', "application knows no screens"],
  ["ui/show/a.tsx", 'import { x } from "@/platform/world";', "ui only shows"],
  ["ui/show/b.tsx", 'import { x } from "@/application/matrix/save-row";', "ui only shows"],
  ["ui/show/c.tsx", 'import { Client } from "pg";', "ui only shows"],
  ["app/matrix/page.tsx", 'import { x } from "@/platform/database/client";', "A screen never touches the database"],
  ["app/matrix/a.ts", 'import { x } from "@/cli/main";', "A screen never touches the database"],
  ["proxy.ts", 'import { x } from "@/platform/database/client";', "A screen never touches the database"],
  ["cli/a.ts", 'import { x } from "@/ui/show/table";', "The terminal knows no screens"],

  ["core/people/a.ts", 'import { x } from "@/core/matrix/row";', "Rooms build on one another"],
  ["core/people/b.ts", 'import type { X } from "@/core/incidents/duty";', "Rooms build on one another"],
  ["core/people/c.ts", 'const x = await import("@/core/matrix/row");', "Rooms build on one another"],
  ["core/matrix/g.ts", 'import { x } from "@/core/messages/template";', "Rooms build on one another"],
  ["core/matrix/h.ts", 'export * from "@/core/evidence/pack";', "Rooms build on one another"],
  ["core/shared/a.ts", 'import { x } from "@/core/time/zone";', "Rooms build on one another"],
  ["core/access/a.ts", 'import { x } from "@/core/ledger/entry";', "Rooms build on one another"],
  ["application/evidence/a.ts", 'import { x } from "@/application/lookup/tell";', "Rooms build on one another"],
  ["application/channels/a.ts", 'import { x } from "@/core/incidents/duty";', "Rooms build on one another"],
  ["application/backup/a.ts", 'import { x } from "@/application/today/waiting";', "Rooms build on one another"],
  ["application/runner/a.ts", 'import { x } from "@/application/matrix/save-row";', "Rooms build on one another"],

  ["core/matrix/i.ts", 'import { x } from "../people/register";', "Write @/floor/room/file"],
  ["core/matrix/rules/j.ts", 'import { x } from "../../incidents/duty";', "Write @/floor/room/file"],
  ["core/matrix/k.ts", 'const x = await import("../incidents/duty");', "Write @/floor/room/file"],
  ["core/matrix/l.ts", 'let x: import("@/core/shared/result").Result<string>;', "Write import type"],
  ["platform/mail/c.ts", 'const x = require("pg");', "CommonJs"],
] as const;

const allowed = [
  [
    "core/matrix/ok.ts",
    'import { z } from "zod";\nimport { x } from "@/core/people/register";\nimport { y } from "./row";',
  ],
  ["core/evidence/ok.ts", 'import { x } from "@/core/incidents/duty";\nimport { y } from "@/core/matrix/document";'],
  ["platform/mail/ok.ts", 'import { x } from "node:fs";\nimport { y } from "@/core/ledger/entry";'],
  ["application/matrix/ok.ts", 'import { x } from "@/platform/world";\nimport { y } from "@/application/runner/act";'],
  ["app/matrix/ok.tsx", 'import { x } from "@/ui/show/table";\nimport { y } from "@/application/matrix/save-row";'],
  ["ui/show/ok.tsx", 'import type { X } from "@/core/matrix/row";\nimport Link from "next/link";'],
  ["cli/ok.ts", 'import { x } from "@/core/deadlines/rule";\nimport { y } from "@/application/runner/run";'],
] as const;

type Diagnostic = { category: string; message: unknown; location: { path: string } };

const scratch = mkdtempSync(join(tmpdir(), "tocsin-dependency-rule-"));
let diagnostics: Diagnostic[] = [];

beforeAll(() => {
  for (const file of [
    "biome.jsonc",
    "package.json",
    "tsconfig.json",
    ".gitignore",
    "tests/architecture/rooms.grit",
    "tests/architecture/climbing.grit",
  ])
    cpSync(join(projectFolder, file), join(scratch, file), { recursive: true });
  for (const [file, text] of [...breaches, ...allowed, cycle[0], cycle[1]]) plant(file, text);
  diagnostics = lint();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cycle = [
  ["core/time/one.ts", 'import { two } from "@/core/time/two";\nexport const one = () => two;'],
  ["core/time/two.ts", 'import { one } from "@/core/time/one";\nexport const two = () => one;'],
] as const;

function plant(file: string, text: string): void {
  const path = join(scratch, "src", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

function lint(): Diagnostic[] {
  const biome = join(projectFolder, "node_modules", ".bin", "biome");
  const rules = ["style/noRestrictedImports", "style/noCommonJs", "suspicious/noImportCycles", "plugin"];
  const { stdout } = spawnSync(
    biome,
    ["lint", ...rules.map((rule) => `--only=${rule}`), "--reporter=json", "--max-diagnostics=none", "src"],
    { cwd: scratch, encoding: "utf8" },
  );
  return JSON.parse(stdout).diagnostics;
}

const saidOf = (file: string) =>
  diagnostics
    .filter(({ location }) => location.path.endsWith(`src/${file}`))
    .map(({ category, message }) => `${category}: ${JSON.stringify(message)}`);

describe("the linter holds the dependency rule", () => {
  for (const [file, text, explanation] of breaches)
    it(`refuses in ${file}: ${text}`, () => {
      expect(saidOf(file)).toContainEqual(expect.stringContaining(explanation));
    });

  for (const [file, text] of allowed)
    it(`allows in ${file}: ${text.replaceAll("\n", " ")}`, () => {
      expect(saidOf(file)).toEqual([]);
    });

  it("refuses two files that import each other", () => {
    expect(saidOf("core/time/one.ts")).toContainEqual(expect.stringContaining("noImportCycles"));
  });
});

describe("the rooms", () => {
  const rule = readFileSync(join(projectFolder, "tests", "architecture", "rooms.grit"), "utf8");
  const known = new Set([...rule.matchAll(/r"([a-z|-]+)"/g)].flatMap(([, words = ""]) => words.split("|")));
  for (const floor of ["core", "application"])
    it(`on ${floor} are all in the order of the rooms`, () => {
      const rooms = readdirSync(join(projectFolder, "src", floor), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
      expect(rooms.filter((room) => !known.has(room))).toEqual([]);
    });
});

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "../../src");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile());

/** The files of ours that an import of values reaches; type-only imports vanish in the build. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, "utf8");
  const statements = code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  return [...statements].flatMap(([, target = ""]) => {
    const base = target.startsWith("@/")
      ? join(src, target.slice(2))
      : target.startsWith(".")
        ? join(dirname(path), target)
        : undefined;
    if (!base) return [];
    return [base, `${base}.ts`, `${base}.tsx`].find((file) => existsSync(file) && statSync(file).isFile()) ?? [];
  });
}

function wayTo(start: string, isForbidden: (path: string) => boolean): string[] | undefined {
  const from = new Map<string, string | undefined>([[start, undefined]]);
  for (const path of from.keys()) {
    if (isForbidden(path)) {
      const way: string[] = [];
      for (let step: string | undefined = path; step; step = from.get(step)) way.unshift(relative(src, step));
      return way;
    }
    // A "use server" file is called over the network, not shipped.
    if (!/\.tsx?$/.test(path) || /^["']use server["']/.test(readFileSync(path, "utf8"))) continue;
    for (const target of importsOf(path)) if (!from.has(target)) from.set(target, path);
  }
  return undefined;
}

describe("what a browser downloads", () => {
  const clients = filesBelow(src).filter((path) => /^["']use client["']/.test(readFileSync(path, "utf8")));
  it("is looked at: there are client components", () => {
    expect(clients.length).toBeGreaterThan(20);
  });
  it("holds no catalogue: no client component reaches one by its imports", () => {
    const ways = clients.flatMap(
      (path) => wayTo(path, (file) => /core\/language\/(say\.ts|\w+\.json)$/.test(file)) ?? [],
    );
    expect(ways, "use useSay() and <Words>, see docs/decisions/0030").toEqual([]);
  });
  it("holds nothing of the server: no client component reaches application or platform", () => {
    const ways = clients.flatMap((path) => wayTo(path, (file) => /src\/(application|platform)\//.test(file)) ?? []);
    expect(ways).toEqual([]);
  });
});

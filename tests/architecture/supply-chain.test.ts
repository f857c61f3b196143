import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

type Package = {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
  /** Comes with a development dependency, and something else could use it if it were there. */
  readonly devOptional?: true;
  readonly optional?: true;
};
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(projectFolder, ...path), "utf8"));
const packages = Object.entries<Package>(readJson("package-lock.json").packages).filter(([path]) => path !== "");
/** What runs at npm start; the rest is there for development. */
const shipped = packages.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** Licences under which a package may be used and passed on beside code under Apache-2.0 without a condition on that code. */
const permissive = new Set(
  `MIT MIT-0 ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Unlicense PSF-2.0 OFL-1.1 CC-BY-3.0 CC-BY-4.0
   CC0-1.0 Zlib`.split(/\s+/),
);

/** Licences that ask to pass on changes of the package's own files; we use these packages as they are. */
const weak: ReadonlyArray<readonly [packages: RegExp, licences: RegExp, why: string]> = [
  [/^elkjs$/, /^EPL-2\.0$/, "draws the map of dependencies"],
  [/^lightningcss/, /^MPL-2\.0$/, "makes the styles when pages are built"],
  [
    /^@img\/sharp-/,
    /^(Apache-2\.0 AND )?LGPL-3\.0-or-later( AND MIT)?$/,
    "optional for Next.js; images are not optimised here",
  ],
];

const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");

/** The lockfile says it; for packages whose publisher wrote it in an older form, their own files do. */
function licenceOf(path: string, { license }: Package): string {
  if (license) return license;
  if (!existsSync(join(projectFolder, path, "package.json"))) return "not installed here";
  const { license: own, licenses } = readJson(path, "package.json");
  const said = own ?? licenses ?? readLicence(path);
  return (Array.isArray(said) ? said : [said]).map((one) => one?.type ?? one ?? "none").join(" AND ");
}

/** Two packages name no licence but bring the text of one. */
function readLicence(path: string): string | undefined {
  const file = join(projectFolder, path, "LICENSE");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text.includes("Permission is hereby granted, free of charge") ? "MIT" : undefined;
}

it("every package that is shipped has a licence that fits Apache-2.0", () => {
  const wrong = shipped.flatMap(([path, found]) => {
    const [name, licence] = [nameOf(path), licenceOf(path, found)];
    const words = licence.replace(/[()]/g, "").split(/ AND | and | OR /);
    const fits = words.every((word) => permissive.has(word));
    const known = weak.some(([names, licences]) => names.test(name) && licences.test(licence));
    return fits || known || (licence === "not installed here" && found.optional) ? [] : [`${name}: ${licence}`];
  });
  expect(wrong).toEqual([]);
  expect(shipped.length).toBeGreaterThan(300);
});

/** Below these stand holes that anybody could use without signing in. */
const floors = { next: "16.4.6", "next-auth": "4.24.15" } as const;

it.each(Object.entries(floors))("%s is not older than %s, with its known holes", (name, floor) => {
  const found = packages.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
  expect(found.length).toBeGreaterThan(0);
  const number = (version: string) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  for (const version of found) expect(number(version)).toBeGreaterThanOrEqual(number(floor));
});

it("the bill of materials (npm run sbom) names every package that is shipped, in CycloneDX", async () => {
  const { sbom } = readJson("package.json").scripts;
  const [command = "", ...args] = sbom.split(" ");
  const { stdout } = await promisify(execFile)(command, args, { cwd: projectFolder, maxBuffer: 100_000_000 });
  const bill = JSON.parse(stdout);
  expect(bill.bomFormat).toBe("CycloneDX");
  const named = new Set(
    bill.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl.replace(/\?.*/, ""))),
  );
  const missing = shipped.filter(([path, { version }]) => !named.has(`pkg:npm/${nameOf(path)}@${version}`));
  expect(missing.map(([path]) => path)).toEqual([]);
});
